@ping
Feature: Groups follow those of Ping
  PingFederate writes a group as a whole, name and members, or in parts with
  "Use PATCH for Group Updates". Of PingOne it is not documented which of them;
  the same engine writes the whole.

  Rule: A group needs nothing but a name and members

    @PING-22 @PING-24
    Scenario: A group is new, which is inferred to be a creation with its members
      Given PingFederate connected to the service provider
      And Ping has provisioned Ada
      And Ping has provisioned Grace
      When a group of Ada and Grace comes into the scope of Ping
      Then the service provider has Ping's group with Ada and Grace

    @PING-22
    Scenario: The name is a DN
      Given PingFederate connected to the service provider
      And the Group Name Source of Ping is the DN
      And Ping has provisioned Ada
      When a group of Ada alone comes into the scope of Ping
      Then the service provider has Ping's group with Ada alone

  Rule: A replacement sets name and members

    @PING-25 @PING-P09 @pingone @pingfederate
    Scenario: Somebody leaves a group
      Given PingFederate connected to the service provider
      And Ping has provisioned a group of Ada and Grace
      When Ada leaves the group in Ping's source
      Then the service provider has Ping's group with Grace alone

    @PING-25 @PING-P09 @pingone @pingfederate
    Scenario: Somebody takes the place of somebody else
      Given PingFederate connected to the service provider
      And Ping has provisioned a group of Ada and Grace
      And Ping has provisioned Alan
      When Alan takes the place of Ada in the group of Ping's source
      Then the service provider has Ping's group with Alan and Grace

    @PING-25 @PING-P09 @pingone @pingfederate
    Scenario: Everybody leaves a group
      Given PingFederate connected to the service provider
      And Ping has provisioned a group of Ada and Grace
      When Ada and Grace leave the group in Ping's source
      Then the service provider has Ping's group without members

    @PING-25 @pingone @pingfederate
    Scenario: A group gets another name
      Given PingFederate connected to the service provider
      And Ping has provisioned a group of Ada and Grace
      When the group gets another name in Ping's source
      Then the group has its new name, under the id it had, and its members still

  Rule: With Use PATCH for Group Updates a group changes in parts, in bodies that are inferred

    @PING-22 @PING-26 @patch @pingfederate-patch
    Scenario: Somebody takes the place of somebody else by PATCH
      Given PingFederate with Use PATCH for Group Updates connected to the service provider
      And Ping has provisioned a group of Ada and Grace
      And Ping has provisioned Alan
      When Alan takes the place of Ada in the group of Ping's source
      Then the service provider has Ping's group with Alan and Grace

    @PING-22 @PING-26 @patch @pingfederate-patch
    Scenario: Everybody leaves a group by PATCH
      Given PingFederate with Use PATCH for Group Updates connected to the service provider
      And Ping has provisioned a group of Ada and Grace
      When Ada and Grace leave the group in Ping's source
      Then the service provider has Ping's group without members

    @PING-22 @PING-26 @patch @pingfederate-patch
    Scenario: A group gets another name by PATCH
      Given PingFederate with Use PATCH for Group Updates connected to the service provider
      And Ping has provisioned a group of Ada and Grace
      When the group gets another name in Ping's source
      Then the group has its new name, under the id it had, and its members still

  Rule: A group goes, its people stay

    @PING-27 @PING-P15
    Scenario Outline: A group <ends>
      Given PingFederate connected to the service provider
      And Ping has provisioned a group of Ada and Grace
      When the group <ends>
      Then Ping's group is gone, but Ada and Grace keep their accounts

      Examples:
        | ends                        |
        | is deleted in Ping's source |
        | leaves the scope of Ping    |
