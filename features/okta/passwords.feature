@okta
Feature: Passwords are handed on and never shown
  Where people sign in with a password, Okta can keep it in step. It is
  written and never read: a service provider that shows it gets it back with
  the next update.

  Rule: A password that Okta hands on is taken

    @OKTA-33
    Scenario Outline: A person sets a new password, with an application <kind>
      Given an Okta application <kind>
      And the application syncs the Okta password
      And Ada is assigned to the application
      When Ada sets a new password in Okta
      Then the service provider has taken the new password
      And the account shows the profile that Okta has of Ada

      @wizard
      Examples: by PUT
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples: by PATCH
        | kind                           |
        | made from the catalog template |

    @patch @OKTA-33 @template @oin @governance
    Scenario: A password is changed without a look at the account
      Given an Okta application made from the catalog template
      And the application syncs the Okta password
      And Okta reads no account before it changes a part of it
      And Ada is assigned to the application
      When Ada sets a new password in Okta
      Then the service provider has taken the new password

    @OKTA-33
    Scenario: A joiner gets a password that nobody knows
      Given an Okta application made with the App Integration Wizard
      And the application syncs a random password
      When the admin assigns Ada to the application
      Then the service provider has taken a password that Okta generated

    @OKTA-33
    Scenario Outline: An account that was there gets one too, with an application <kind>
      Given an Okta application <kind>
      And the application syncs a random password
      And the service provider already has an account for Ada
      When the admin assigns Ada to the application
      Then the service provider has taken a password that Okta generated

      @wizard
      Examples: by PUT
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples: by PATCH
        | kind                           |
        | made from the catalog template |

  Rule: A password stays where it belongs

    @OKTA-34 @CHK-16
    Scenario: A password does not come back
      Given an Okta application made with the App Integration Wizard
      And the application syncs the Okta password
      And Ada is assigned to the application
      And Ada sets a new password in Okta
      When Ada's last name changes in Okta
      Then no password has come back from the service provider

    @OKTA-33
    Scenario: The Okta password stays in Okta where nobody asked for it
      Given an Okta application made with the App Integration Wizard
      And the application syncs a random password
      And Ada is assigned to the application
      When Ada sets a new password in Okta
      Then Okta has told nobody of the new password
      And Okta has changed nothing since it created the account
