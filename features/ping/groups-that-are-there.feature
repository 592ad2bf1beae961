@ping
Feature: Ping finds the groups that the service provider has already
  PingFederate reads the whole list of groups and compares names on its side,
  for which page after page must bring every group. PingOne asks its
  administrator before it takes a group over; how it finds one is inferred.

  Rule: Every page brings other groups, and the counters are true

    @PING-23 @PING-P08 @alone
    Scenario: There are more groups than fit on a page
      Given PingFederate connected to the service provider
      And the service provider has several groups, of which Ping has one
      And Results Per Page of Ping is a third of these
      And Ping has provisioned Ada
      When a group of Ada alone comes into the scope of Ping
      Then Ping has read every group once, and the counters were true

    @PING-23 @PING-P08 @alone
    Scenario: All groups fit on a page
      Given PingFederate connected to the service provider
      And the service provider has several groups, of which Ping has one
      And Ping has provisioned Ada
      When a group of Ada alone comes into the scope of Ping
      Then Ping has read every group once, and the counters were true

    @PING-23 @alone
    Scenario: A group on a later page is found
      Given PingFederate connected to the service provider
      And the service provider has several groups, of which Ping has one
      And Results Per Page of Ping is a third of these
      And Ping has provisioned Ada
      When a group of Ada alone comes into the scope of Ping
      Then Ping has taken over the group that was there

  Rule: A group of the same name becomes what the administrator chose

    @PING-25 @PING-P09 @pingfederate
    Scenario: PingFederate overwrites it
      Given PingFederate connected to the service provider
      And the service provider has a group of the same name with somebody else in it
      And Ping has provisioned Ada
      When a group of Ada alone comes into the scope of Ping
      Then the group has Ada and nobody else

    @PING-26 @patch @pingfederate-patch
    Scenario: PingFederate overwrites it by PATCH, which is inferred
      Given PingFederate with Use PATCH for Group Updates connected to the service provider
      And the service provider has a group of the same name with somebody else in it
      And Ping has provisioned Ada
      When a group of Ada alone comes into the scope of Ping
      Then the group has Ada and nobody else

    @PING-28 @pingone
    Scenario: PingOne merges the memberships
      Given PingOne connected to the service provider
      And the admin of PingOne agrees to merge memberships of groups that are there
      And the service provider has a group of the same name with somebody else in it
      And Ping has provisioned Ada
      When a group of Ada alone comes into the scope of Ping
      Then the group has Ada beside those who were in it

    @PING-28 @pingone
    Scenario: PingOne overwrites the memberships of a group that it looked for by name
      Given PingOne connected to the service provider
      And the admin of PingOne agrees to overwrite memberships of groups that it finds by name
      And the service provider has a group of the same name with somebody else in it
      And Ping has provisioned Ada
      When a group of Ada alone comes into the scope of Ping
      Then the group has Ada and nobody else

    @PING-28 @pingone
    Scenario: Nobody has agreed
      Given PingOne connected to the service provider
      And the service provider has a group of the same name with somebody else in it
      And Ping has provisioned Ada
      When a group of Ada alone comes into the scope of Ping
      Then the group is left as it was

  Rule: Two groups are never shown as one

    @PING-P12
    Scenario: The name is there in capitals
      Given PingFederate connected to the service provider
      And the service provider has a group of the same name in capitals
      And Ping has provisioned Ada
      When a group of Ada alone comes into the scope of Ping
      Then the service provider has refused the name as taken, or has two groups
