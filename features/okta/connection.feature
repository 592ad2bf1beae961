@okta
Feature: An administrator connects Okta to the service provider
  Before anyone is provisioned, the administrator enters the base URL and the
  token and presses the test button. What the service provider answers here
  decides whether Okta lets the settings be saved at all.

  Rule: The test button finds a service provider it can read

    @OKTA-01
    Scenario Outline: The connection test passes in an application <kind>
      Given an Okta application <kind>
      When the admin tests the connection
      Then Okta accepts the connection

      Examples:
        | kind                                 |
        | made with the App Integration Wizard |
        | made from the catalog template       |

    @OKTA-03
    Scenario: Saving with group import on reads the groups
      Given an Okta application made with the App Integration Wizard
      And the application imports groups
      When the admin saves the provisioning settings
      Then Okta accepts the connection

    @CHK-01
    Scenario: A look-up without a hit brings a complete, empty list
      Given an Okta application made with the App Integration Wizard
      When the admin assigns Ada to the application
      Then the look-up before the creation got a complete list

  Rule: A wrong token is told from a broken service

    @CHK-33
    Scenario: A wrong token is refused in words that Okta can show
      Given an Okta application with a wrong token
      When the admin tests the connection
      Then Okta reports that the token was refused, with the reason
