@okta
Feature: A person who has an account already keeps it
  Most customers connect Okta when their people already use the product. The
  first assignment must find each account and take it over; a second account
  beside the first would lose the person's work.

  Rule: An existing account is linked, not doubled

    @OKTA-12 @OKTA-17
    Scenario Outline: An active account is taken over in an application <kind>
      Given an Okta application <kind>
      And the service provider already has an account for Ada
      When the admin assigns Ada to the application
      Then Okta has linked the account that was there
      And the account shows the profile that Okta has of Ada

      Examples:
        | kind                                 |
        | made with the App Integration Wizard |
        | made from the catalog template       |

    @OKTA-18
    Scenario Outline: An inactive account is woken up in an application <kind>
      Given an Okta application <kind>
      And the service provider already has an inactive account for Ada
      When the admin assigns Ada to the application
      Then Okta has linked the account that was there
      And Ada has an active account

      Examples:
        | kind                                 |
        | made with the App Integration Wizard |
        | made from the catalog template       |

    @OKTA-10 @CHK-04
    Scenario: Capitals in the user name make no second person
      Given an Okta application made with the App Integration Wizard
      And the service provider already has an account for Ada, written in capitals
      When the admin assigns Ada to the application
      Then Okta has linked the account that was there
