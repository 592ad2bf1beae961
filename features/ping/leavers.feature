@ping
Feature: Whoever loses access through Ping loses it in the application
  The account of a leaver is disabled, or deleted where the administrator chose
  so. Ping replaces the whole user for that, and does not look whether it worked.

  Rule: However access is lost, the account is switched off and stays to be seen

    @PING-16 @PING-17 @PING-P06
    Scenario Outline: Somebody <loses access>
      Given PingFederate connected to the service provider
      And Ping has provisioned Ada
      When Ada <loses access> in Ping's source
      Then Ping's account of Ada is switched off, and still there

      Examples:
        | loses access                           |
        | is disabled                            |
        | is deleted                             |
        | leaves the scope of the rule or channel |

    @PING-26 @patch @pingone
    Scenario: PingOne patches the account, which is inferred
      Given PingOne connected to the service provider
      And a Ping that disables people by a PATCH
      And Ping has provisioned Ada
      When Ada is disabled in Ping's source
      Then Ping's account of Ada is switched off, and still there

    @PING-15
    Scenario: Without User Disable/Delete nobody is switched off
      Given PingOne connected to the service provider
      And Ping has provisioned Ada
      And the option User Disable/Delete of Ping is off
      When Ada is disabled in Ping's source
      Then Ping has changed nothing and warns of it

  Rule: Whoever comes back finds the account as before

    @PING-19 @PING-P06
    Scenario Outline: Somebody <comes back>
      Given PingFederate connected to the service provider
      And Ping has provisioned Ada
      And Ada <was away> before, as Ping knows
      When Ada <comes back> in Ping's source
      Then Ping's account of Ada is switched on, under the id it had

      Examples:
        | was away                                | comes back                                     |
        | is disabled                             | is enabled again                               |
        | leaves the scope of the rule or channel | enters the scope of the rule or channel again |

  Rule: With the Remove Action Delete the account goes

    @PING-18
    Scenario: Somebody is deleted
      Given PingFederate connected to the service provider
      And the Remove Action of Ping is Delete
      And Ping has provisioned Ada
      When Ada is deleted in Ping's source
      Then Ping's account of Ada is gone

  Rule: A rule that is deleted may take everybody's access with it

    @PING-20 @PING-P18 @pingone
    Scenario: Deprovision on Rule Deletion is Enabled
      Given PingOne connected to the service provider
      And Ping has provisioned a whole department by one rule
      And Deprovision on Rule Deletion of PingOne is Enabled
      When the admin of PingOne deletes the rule
      Then every account of the department is switched off, or Ping is told when to come back

    @PING-20 @pingone
    Scenario: Deprovision on Rule Deletion is Disabled
      Given PingOne connected to the service provider
      And Ping has provisioned a whole department by one rule
      And Deprovision on Rule Deletion of PingOne is Disabled
      When the admin of PingOne deletes the rule
      Then PingOne leaves every account of the department as it is

  Rule: PingFederate overlooks who is deleted from a targeted group

    @PING-21 @pingfederate @pingfederate-patch
    Scenario: Somebody is deleted, and nobody is added
      Given PingFederate connected to the service provider
      And PingFederate targets a group of Ada alone
      When Ada is deleted in Ping's source
      Then PingFederate has not noticed yet
