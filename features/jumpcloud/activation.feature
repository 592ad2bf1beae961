@jumpcloud
Feature: An administrator activates JumpCloud's custom SCIM integration
  Before anybody is provisioned, JumpCloud tries everything out with a test
  user and a test group. Whoever refuses one step of it never gets a customer
  connected; whoever keeps what was tested shows strangers in every list.

  Rule: The test passes and leaves nobody behind

    @JUMPCLOUD-01 @users-only
    Scenario: JumpCloud is activated for people alone
      Given a JumpCloud application without management of groups
      When the admin activates the JumpCloud application
      Then the JumpCloud application is active
      And JumpCloud's test user gives no access

    @JUMPCLOUD-01 @with-groups @patch
    Scenario: JumpCloud is activated for people and groups
      Given a JumpCloud application with management of groups
      When the admin activates the JumpCloud application
      Then the JumpCloud application is active
      And JumpCloud's test user gives no access
      And JumpCloud's test group is gone

    @JUMPCLOUD-01 @users-only
    Scenario: A test user who cannot be deleted is deactivated
      Given a JumpCloud application without management of groups
      And nobody can delete what JumpCloud wants deleted
      When the admin activates the JumpCloud application
      Then the JumpCloud application is active
      And JumpCloud's test user gives no access

    @JUMPCLOUD-P-05 @with-groups @patch
    Scenario: The test group has no members at first
      Given a JumpCloud application with management of groups
      And JumpCloud creates groups without members and fills them afterwards
      When the admin activates the JumpCloud application
      Then JumpCloud's test group was created

    @JUMPCLOUD-P-06 @users-only
    Scenario: The same test user comes back right after the deletion
      Given a JumpCloud application without management of groups
      And the connection to JumpCloud was tested
      When the admin activates the JumpCloud application
      Then JumpCloud's test user was created once more

  Rule: Only the right token lets JumpCloud in

    @JUMPCLOUD-02
    Scenario: The token is mistyped
      Given a JumpCloud application with a mistyped token
      When the admin tests the JumpCloud connection
      Then JumpCloud was refused for its token
