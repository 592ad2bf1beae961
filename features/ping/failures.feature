@ping
Feature: What Ping makes of failures
  PingFederate tries again in its next cycle, a minute later. Of PingOne no
  schedule is known: what failed stands in the sync summary until it changes.

  Rule: What was made before is found again; that Ping looks for it is inferred

    @PING-31 @pingfederate @pingfederate-patch
    Scenario: The answer to a creation is lost
      Given PingFederate connected to the service provider
      And the answer to Ping's next creation is lost
      When Ada comes into the scope of Ping, and a cycle later Ping tries again
      Then Ada has a single account in spite of it

  Rule: PingOne tells what failed

    @PING-32 @pingone
    Scenario: A creation meets an outage
      Given PingOne connected to the service provider
      And Ping's next creation meets an outage
      When Ada comes into the scope of Ping
      Then the sync summary of PingOne shows Ada as Failed

    @PING-29 @pingone
    Scenario: A membership fails, its group with it, but nobody else
      Given PingOne connected to the service provider
      And Ping has provisioned a group of Ada and Grace
      And somebody else has deleted the account of Grace
      When Ada leaves the group in Ping's source
      Then the group is Failed in PingOne, and Ada is a Success
