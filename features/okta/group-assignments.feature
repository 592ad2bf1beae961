@okta
Feature: A group holds the application
  Most companies assign an application to groups. For the service provider
  that is nothing new: each member is a person of his or her own, and the
  group itself stays in Okta until somebody pushes it.

  Rule: Who belongs to the group has an account

    @OKTA-11 @OKTA-14
    Scenario: A group is assigned
      Given an Okta application made with the App Integration Wizard
      When the admin assigns the group "Analysts" with Ada and Grace to the application
      Then Ada has an active account
      And Grace has an active account
      And Okta has not spoken of groups

    @OKTA-14
    Scenario: A joiner of the group gets an account
      Given an Okta application made with the App Integration Wizard
      And the group "Analysts" with Ada and Grace holds the application
      When Alan joins the group "Analysts" in Okta
      Then Alan has an active account

  Rule: Who does not belong to it any more loses the account

    @OKTA-27
    Scenario Outline: A group loses an application <kind>
      Given an Okta application <kind>
      And the group "Analysts" with Ada and Grace holds the application
      When the admin removes the group "Analysts" from the application
      Then Ada's account is inactive
      And Grace's account is inactive

      @wizard
      Examples: by PUT
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples: by PATCH
        | kind                           |
        | made from the catalog template |

    @OKTA-27
    Scenario: A leaver of the group is locked out, and nobody else
      Given an Okta application made with the App Integration Wizard
      And the group "Analysts" with Ada and Grace holds the application
      When Ada leaves the group "Analysts" in Okta
      Then Ada's account is inactive
      And Grace has an active account

    @OKTA-27
    Scenario: Who was assigned alone as well keeps the account
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And the group "Analysts" with Ada and Grace holds the application
      When Ada leaves the group "Analysts" in Okta
      Then Ada has an active account

  Rule: Who comes back to the company gets the same account back

    @OKTA-30
    Scenario Outline: A member of the group is activated, with an application <kind>
      Given an Okta application <kind>
      And the group "Analysts" with Ada and Grace holds the application
      And Ada is deactivated in Okta
      When Ada is activated again in Okta
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
