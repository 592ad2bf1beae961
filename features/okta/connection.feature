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

      @wizard
      Examples: the wizard's kind
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples: the catalog's kinds
        | kind                           |
        | made from the catalog template |

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

    @OKTA-02
    Scenario: Saving the To App settings creates nobody
      Given an Okta application made with the App Integration Wizard
      When the admin saves the To App settings
      Then Okta accepts the connection
      And Okta has sent nothing but the connection test

    @OKTA-07 @CHK-37
    Scenario: A slash at the end of the base URL does no harm
      Given an Okta application whose base URL ends with a slash
      When the admin tests the connection
      Then Okta accepts the connection

    @CHK-20
    Scenario: Spaces may come as plus
      Given an Okta application made with the App Integration Wizard
      And Okta writes spaces in a query as plus
      And the service provider already has an account for Ada
      When the admin assigns Ada to the application
      Then Okta has linked the account that was there

    @CHK-20
    Scenario: Parameters may come in any order
      Given the service provider already has an account for Ada
      When somebody looks for Ada's account with the parameters in another order
      Then that account alone is found

  Rule: Okta sends what it needs and nothing else

    @OKTA-08 @OKTA-09
    Scenario Outline: The life of an account and a group in an application <kind>
      Given an Okta application <kind>
      And Ada and Grace are assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      When the admin removes Ada from the application
      Then all of Okta's requests look as Okta's do
      And Okta has not asked what the service provider supports

      @wizard
      Examples: everything by PUT
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples: changes by PATCH
        | kind                           |
        | made from the catalog template |

  Rule: A wrong token is told from a broken service

    @CHK-33
    Scenario: A wrong token is refused in words that Okta can show
      Given an Okta application with a wrong token
      When the admin tests the connection
      Then Okta reports that the token was refused, with the reason

    @OKTA-05 @template
    Scenario: A forgotten word before the token is told as such
      Given an Okta application for Header Auth, where just the token was typed
      When the admin tests the connection
      Then Okta accepts the connection or reports why the token was refused
