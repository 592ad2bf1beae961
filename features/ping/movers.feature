@ping
Feature: Accounts follow when people change
  Ping knows one way to change an account: to replace it as a whole. Where a
  service provider cannot, names and departments stay as they were at first.

  Rule: The whole user is replaced, and stays the same user

    @PING-12 @PING-P05
    Scenario: The display name changes
      Given PingFederate connected to the service provider
      And Ping has provisioned Ada
      When the display name of Ada changes in Ping's source
      Then the account of Ada has the new display name, under the id it had

    @PING-12 @PING-P07
    Scenario: The answer can be parsed
      Given PingFederate connected to the service provider
      And Ping has provisioned Ada
      When the display name of Ada changes in Ping's source
      Then the answer to Ping's update is the whole user, or nothing at all

    @PING-15
    Scenario: Without User Update nothing follows
      Given PingOne connected to the service provider
      And Ping has provisioned Ada
      And the option User Update of Ping is off
      When the display name of Ada changes in Ping's source
      Then Ping has changed nothing and warns of it

  Rule: Ping has no way to clear a value

    @PING-13
    Scenario: The display name is emptied
      Given PingFederate connected to the service provider
      And Ping has provisioned Ada
      When the display name of Ada is emptied in Ping's source
      Then Ping's update does not mention the display name

  Rule: Of several values the old one goes when the new one comes

    @PING-14
    Scenario: The phone number changes
      Given PingFederate connected to the service provider
      And Ping also maps a private e-mail address and a phone number
      And Ping has provisioned Ada with all of these
      When the phone number of Ada changes in Ping's source
      Then the account of Ada has the new phone number alone

    @PING-P11
    Scenario: Of two addresses one is emptied, and Ping sends the other one twice
      Given PingFederate connected to the service provider
      And Ping also maps a private e-mail address and a phone number
      And Ping has provisioned Ada with all of these
      When the private e-mail address of Ada is emptied in Ping's source
      Then the service provider refuses two primary e-mail addresses, or shows one at most

  Rule: A manager is named by the id of an account

    @PING-12
    Scenario: Somebody gets a manager
      Given PingFederate connected to the service provider
      And Ping has provisioned Ada
      And Ping has provisioned Grace
      When Ada is to report to Grace in Ping's source
      Then the account of Ada names the account of Grace as manager

    @PING-P16
    Scenario: The manager's account is gone
      Given PingFederate connected to the service provider
      And Ping has provisioned Ada
      And Ping has provisioned Grace
      And somebody else has deleted the account of Grace
      When Ada is to report to Grace in Ping's source
      Then the service provider takes the manager over or tells Ping what is wrong
