@onelogin
Feature: Nothing is sent before an administrator of OneLogin approves it
  A new application asks for an approval of every creation, change and
  deletion. The service provider cannot see what waits: somebody suspended in
  OneLogin stays inside until a task is clicked on.

  Rule: A task that waits is silent

    @ONELOGIN-31 @ONELOGIN-32
    Scenario: Somebody gets access
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin requires admin approval for Delete user alone
      When Ada gets access in OneLogin and loses it
      Then Ada is Pending in OneLogin, and nothing is sent

    @ONELOGIN-31
    Scenario: No approval is required
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin requires no admin approval
      When Ada gets access in OneLogin
      Then Ada is Provisioned in OneLogin

  Rule: An approval lets the task go

    @ONELOGIN-32 @ONELOGIN-33
    Scenario: A newcomer is approved
      Given a OneLogin application for SCIM v2 Enterprise
      And Ada's access waits for approval in OneLogin
      When the OneLogin administrator approves Ada's task
      Then Ada is Provisioned in OneLogin

    @ONELOGIN-36
    Scenario: A suspension is approved
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin has provisioned Ada
      And Ada's suspension waits for approval in OneLogin
      When the OneLogin administrator approves Ada's task
      Then Ada is Suspended in OneLogin, and only now at the service provider

    @ONELOGIN-35 @patch
    Scenario: A group is made when the first task of a member is approved
      Given a OneLogin application for SCIM v2 Enterprise
      And a OneLogin rule sets groups for each department with value that matches ".*"
      And Ada works in the department "Field Ops" in OneLogin
      And Ada's access waits for approval in OneLogin
      When the OneLogin administrator approves Ada's task
      Then OneLogin has put Ada alone into the group "Field Ops"

  Rule: A task that failed half way is taken up again by a retry

    @ONELOGIN-34 @patch
    Scenario: The group could not be changed for once
      Given a OneLogin application for SCIM v2 Enterprise
      And a OneLogin rule sets groups for each department with value that matches ".*"
      And Ada works in the department "Field Ops" in OneLogin
      And Ada's task in OneLogin has failed half way, behind the account
      When the OneLogin administrator retries Ada's task
      Then OneLogin has put Ada alone into the group "Field Ops"
