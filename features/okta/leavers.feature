@okta
Feature: A person who leaves is locked out, and can come back
  When somebody is unassigned, the administrator relies on one thing: that
  the account is off within seconds. Okta never deletes it, so that the
  person finds everything again on coming back.

  Rule: Ending an assignment switches the account off

    @patch @OKTA-25 @CHK-14 @template @oin @governance
    Scenario: A person is unassigned from a catalog application
      Given an Okta application made from the catalog template
      And Ada is assigned to the application
      When the admin removes Ada from the application
      Then Ada's account is inactive
      And the account shows the profile that Okta has of Ada

    @patch @OKTA-25 @CHK-14 @template @oin @governance
    Scenario: A person is unassigned without a look at the account
      Given an Okta application made from the catalog template
      And Okta reads no account before it changes a part of it
      And Ada is assigned to the application
      When the admin removes Ada from the application
      Then Ada's account is inactive
      And Okta has not read the account

    @OKTA-26 @CHK-13 @wizard
    Scenario: A person is unassigned from a wizard application
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      When the admin removes Ada from the application
      Then Ada's account is inactive
      And the account shows the profile that Okta has of Ada

    @OKTA-27
    Scenario Outline: A person is deactivated in Okta, with an application <kind>
      Given an Okta application <kind>
      And Ada is assigned to the application
      When Ada is deactivated in Okta
      Then Ada's account is inactive

      @wizard
      Examples: by PUT
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples: by PATCH
        | kind                           |
        | made from the catalog template |

    @CHK-06 @CHK-05
    Scenario: An account that is off can still be found
      Given an Okta application made with the App Integration Wizard
      And Ada was assigned and removed again
      When Okta looks for Ada's account
      Then the inactive account is found, by name and by id

    @OKTA-28
    Scenario: A person who is deleted from Okta leaves an inactive account behind
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And Ada is deactivated in Okta
      When Ada is deleted from Okta
      Then Ada's account is inactive
      And Okta has deleted no account

  Rule: Who stays in Okta, or is not to be switched off, keeps the account on

    @OKTA-27
    Scenario: A person is suspended for a while
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And Ada is suspended in Okta
      When Ada's suspension ends in Okta
      Then Ada has an active account
      And Okta has changed nothing since it created the account

    @OKTA-27
    Scenario: A leaver keeps the account with Deactivate Users off
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And "Deactivate Users" is off in the application
      When the admin removes Ada from the application
      Then Okta has changed nothing since it created the account

    @OKTA-27
    Scenario: A leaver who was missed is not made up for
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And "Deactivate Users" is off in the application
      And Ada is deactivated in Okta
      When the admin switches "Deactivate Users" on
      Then Okta has changed nothing since it created the account

  Rule: A refused deactivation is left to the administrator

    @OKTA-29 @template @oin @governance
    Scenario Outline: A service provider refuses changes in part with <status>
      Given an Okta application made from the catalog template
      And Ada is assigned to the application
      And changes in part are refused with "<status>"
      When the admin removes Ada from the application
      Then Okta leaves the task "Automatic deprovisioning of user {ada} from app Touchstone failed" to the administrator
      And Okta has not tried to do it in another way

      Examples:
        | status                 |
        | 501 Not Implemented    |
        | 405 Method Not Allowed |
        | 400 Bad Request        |

  Rule: Coming back is the same account again

    @OKTA-30
    Scenario Outline: A person is assigned again in an application <kind>
      Given an Okta application <kind>
      And Ada was assigned and removed again
      When the admin assigns Ada to the application
      Then Ada has an active account
      And the account has the same id as before

      @wizard
      Examples: by PUT
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples: by PATCH
        | kind                           |
        | made from the catalog template |

    @CHK-13
    Scenario: An account that somebody else switched off is on again after Force Sync
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And somebody else switches Ada's account off
      When the admin presses Force Sync
      Then Ada has an active account

    @OKTA-30
    Scenario: Who was assigned alone has to be assigned again
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And Ada is deactivated in Okta
      When Ada is activated again in Okta
      Then Ada waits for a new assignment
      And Ada's account is inactive

    @OKTA-31
    Scenario: A profile update that comes too late switches the account off again
      Given an Okta application made with the App Integration Wizard
      And Okta's profile update overtakes the reactivation
      And Ada was assigned and removed again
      When the admin assigns Ada to the application
      Then Okta has switched the account on and off again
