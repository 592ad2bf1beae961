@ping
Feature: New people get accounts through Ping
  Somebody is hired, or a rule begins to be about somebody, and has an account
  within the minute: PingOne makes it at once, PingFederate in its next cycle.

  Rule: Whoever has no account gets one

    @PING-06 @PING-10
    Scenario: Somebody is new
      Given PingFederate connected to the service provider
      When Ada comes into the scope of Ping
      Then Ada has one account with the values of Ping's source

    @PING-15
    Scenario: Without User Create nobody gets one
      Given PingOne connected to the service provider
      And the option User Create of Ping is off
      When Ada comes into the scope of Ping
      Then Ping has changed nothing and warns of it

  Rule: Disabled people get accounts only where the administrator wants so

    @PING-11
    Scenario: Somebody is disabled
      Given PingFederate connected to the service provider
      When Ada, who is disabled, comes into the scope of Ping
      Then Ping has sent nothing

    @PING-11
    Scenario: Somebody is disabled, and Provision Disabled Users is on
      Given PingFederate connected to the service provider
      And the option Provision Disabled Users of Ping is on
      When Ada, who is disabled, comes into the scope of Ping
      Then Ada has an account that is switched off

  Rule: The types of values are shown, for Ping tells them apart by these

    @PING-P10
    Scenario: Somebody has two addresses and a phone number
      Given PingFederate connected to the service provider
      And Ping also maps a private e-mail address and a phone number
      When Ada comes into the scope of Ping with all of these
      Then the account of Ada shows the type of each value and one primary e-mail address

  Rule: An extension of the customer's own does not get lost by halves

    @PING-P14
    Scenario: A badge number is mapped
      Given PingOne connected to the service provider
      And Ping also maps a badge number to an extension of the customer's own
      When Ada comes into the scope of Ping with all of these
      Then the service provider makes the account or tells Ping what is wrong
      And what it shows of the extension it also declares
