@okta
Feature: A person's data follows the directory
  People marry, move and are renamed. Okta reads the account, lays its own
  values over what it read, and writes the whole back. Nothing that it does
  not own may get lost on the way.

  Rule: A changed profile reaches the account

    @OKTA-20
    Scenario Outline: A new last name in an application <kind>
      Given an Okta application <kind>
      And Ada is assigned to the application
      When Ada's last name changes in Okta
      Then the account shows the profile that Okta has of Ada

      Examples:
        | kind                                 |
        | made with the App Integration Wizard |
        | made from the catalog template       |

    @OKTA-22
    Scenario: A new user name keeps the account
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      When Ada's user name changes in Okta
      Then the account shows the profile that Okta has of Ada
      And the account has the same id as before

  Rule: What Okta does not own is left alone

    @OKTA-21 @CHK-12
    Scenario: A title given elsewhere survives Okta's update
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And the service provider holds a title for Ada
      When Ada's last name changes in Okta
      Then the account shows the profile that Okta has of Ada
      And the account still has the title
