@okta
Feature: A person who leaves is locked out, and can come back
  When somebody is unassigned, the administrator relies on one thing: that
  the account is off within seconds. Okta never deletes it, so that the
  person finds everything again on coming back.

  Rule: Ending an assignment switches the account off

    @patch @OKTA-25 @CHK-14
    Scenario: A person is unassigned from a catalog application
      Given an Okta application made from the catalog template
      And Ada is assigned to the application
      When the admin removes Ada from the application
      Then Ada's account is inactive
      And the account shows the profile that Okta has of Ada

    @OKTA-26 @CHK-13
    Scenario: A person is unassigned from a wizard application
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      When the admin removes Ada from the application
      Then Ada's account is inactive
      And the account shows the profile that Okta has of Ada

    @OKTA-27
    Scenario: A person is deactivated in Okta
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      When Ada is deactivated in Okta
      Then Ada's account is inactive

    @CHK-06 @CHK-05
    Scenario: An account that is off can still be found
      Given an Okta application made with the App Integration Wizard
      And Ada was assigned and removed again
      When Okta looks for Ada's account
      Then the inactive account is found, by name and by id

  Rule: Coming back is the same account again

    @OKTA-30
    Scenario Outline: A person is assigned again in an application <kind>
      Given an Okta application <kind>
      And Ada was assigned and removed again
      When the admin assigns Ada to the application
      Then Ada has an active account
      And the account has the same id as before

      Examples:
        | kind                                 |
        | made with the App Integration Wizard |
        | made from the catalog template       |
