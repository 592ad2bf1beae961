@entra
Feature: Who is in the scope of an application
  An administrator who assigns a group, or opens the application for all,
  often expects more people than arrive. What Entra does not look at is
  missing at the service provider, through no fault of its own.

  Rule: Only direct members of an assigned group have access

    @ENTRA-55
    Scenario: A group inside a group is not looked into
      Given an enterprise application that speaks the default dialect
      And the group "Field Ops" has Ada as a member, and Grace through a group inside
      When the admin assigns the group "Field Ops" as it is
      Then Entra finds an account of Ada's
      And nothing was sent about Grace

  Rule: Whoever comes into scope later waits for a restart

    @patch @ENTRA-56
    Scenario: A member who was out of scope
      Given an enterprise application that speaks the default dialect
      And Entra looks only at people of no department abroad
      And Entra has provisioned the group "Field Ops" with Ada, but without Grace, who is abroad
      When Grace comes home from abroad
      Then the group "Field Ops" has just the member Ada
      And Grace becomes a member of the group "Field Ops" once the admin restarts provisioning

    @ENTRA-62
    Scenario: The application is opened for everybody
      Given an enterprise application that speaks the default dialect
      And Ada is provisioned by Entra
      And Grace is in the directory of Entra, but not assigned
      When the admin has all users and groups synchronised
      Then Grace gets an account once the admin restarts provisioning, and not before

  Rule: Two jobs for the same service provider know nothing of each other

    @patch @ENTRA-70
    Scenario: Two applications fight over a display name
      Given an enterprise application that speaks the default dialect
      And a second application of the tenant maps surname to displayName
      And both applications have provisioned Ada
      When provisioning is restarted in both
      Then each has overwritten what the other wrote
