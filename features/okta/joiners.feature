@okta
Feature: A new person gets an account
  Somebody joins the company and is assigned to the application. Okta looks
  the person up, finds nobody, and creates the account. On the first day
  everything must be there, and there must be one of it.

  Rule: Assigning a person creates one complete account

    @OKTA-11 @OKTA-14 @CHK-08
    Scenario Outline: A first assignment in an application <kind>
      Given an Okta application <kind>
      When the admin assigns Ada to the application
      Then Ada has an active account
      And the account shows the profile that Okta has of Ada

      Examples:
        | kind                                 |
        | made with the App Integration Wizard |
        | made from the catalog template       |

    @OKTA-15 @CHK-10
    Scenario: Okta learns under which id the account lives
      Given an Okta application made with the App Integration Wizard
      When the admin assigns Ada to the application
      Then Okta knows the id of Ada's account

    @CHK-09
    Scenario: A sparse profile is enough
      Given an Okta application made with the App Integration Wizard
      And the application maps neither e-mail type nor display name
      When the admin assigns Ada to the application
      Then Ada has an active account

    @OKTA-32 @CHK-39
    Scenario: The placeholder password is no reason to refuse
      Given an Okta application made with the App Integration Wizard
      When the admin assigns Ada to the application
      Then Ada has an active account

  Rule: The look-up finds the very person, and nobody else

    @CHK-03
    Scenario: A longer name that begins alike is somebody else
      Given an Okta application made with the App Integration Wizard
      And the service provider has an account whose user name begins with Ada's
      When the admin assigns Ada to the application
      Then Ada has an account of her own

    @OKTA-16 @CHK-11
    Scenario: Two people with one user name are not both created
      Given an Okta application made with the App Integration Wizard
      And Ada and Grace have the same user name
      When the admin assigns Ada and Grace at the same moment
      Then one of them has an account
      And the System Log explains why the other has none
