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

      @wizard
      Examples: the wizard's kind
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples: the catalog's kinds
        | kind                           |
        | made from the catalog template |

    @OKTA-18
    Scenario Outline: An inactive account is woken up in an application <kind>
      Given an Okta application <kind>
      And the service provider already has an inactive account for Ada
      When the admin assigns Ada to the application
      Then Okta has linked the account that was there
      And Ada has an active account

      @wizard
      Examples: by PUT
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples: by PATCH
        | kind                           |
        | made from the catalog template |

    @CHK-05
    Scenario Outline: What the look-up does not show is no conflict: <case>
      Given an Okta application made with the App Integration Wizard
      And <state>
      When the admin assigns Ada to the application
      Then no creation has met a conflict after an empty look-up

      Examples: accounts that others have made
        | case       | state                                                            |
        | in use     | the service provider already has an account for Ada              |
        | off        | the service provider already has an inactive account for Ada     |
        | deleted    | the service provider had an account for Ada that is deleted      |
        | in capitals | the service provider already has an account for Ada, written in capitals |

    @OKTA-10 @CHK-04
    Scenario: Capitals in the user name make no second person
      Given an Okta application made with the App Integration Wizard
      And the service provider already has an account for Ada, written in capitals
      When the admin assigns Ada to the application
      Then Okta has linked the account that was there

  Rule: An answer to the look-up that is no clear one stops the assignment

    @OKTA-12
    Scenario Outline: A look-up that is answered with <answer>
      Given an Okta application made with the App Integration Wizard
      And the look-up is answered with "<answer>"
      When the admin assigns Ada to the application
      Then the System Log says "<words>"
      And Okta has sent nothing after the look-up

      Examples: all but none or one
        | answer                    | words                                                                 |
        | two accounts              | Multiple users found by userName. Expected 0 or 1 results but was [2] |
        | counters in quotes        | to app Touchstone failed:                                             |
        | 401 Unauthorized          | exists: Unauthorized. Errors reported by remote server: made up       |
        | 403 Forbidden             | exists: Forbidden. Errors reported by remote server: made up          |
        | 500 Internal Server Error | exists: Internal Server Error. Errors reported by remote server:      |

    @OKTA-12
    Scenario: A look-up that is answered with 404 finds nobody
      Given an Okta application made with the App Integration Wizard
      And the look-up is answered with "404 Not Found"
      When the admin assigns Ada to the application
      Then Ada has an active account
