@okta
Feature: A push that fails says why and can be mended
  A push that fails waits in error until the administrator does something
  about it. What the administrator reads there is what the service provider
  said, so it had better be the cause.

  Rule: A group that vanished is told as such

    @OKTA-55
    Scenario Outline: A change goes to a vanished group, in an application <kind>
      Given an Okta application <kind>
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      And somebody else deletes the group "Analysts"
      When Grace leaves the group "Analysts" and Alan joins it
      Then Okta is told that the group "Analysts" is gone, and makes no other

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

    @OKTA-55 @CHK-31
    Scenario: A vanished group is pushed anew
      Given an Okta application made from the catalog template
      And the group "Analysts" is pushed with Ada and Grace
      And somebody else deletes the group "Analysts"
      When the admin unlinks the group "Analysts" and pushes it anew
      Then the group "Analysts" exists with just Ada and Grace

  Rule: One member whom nobody knows does not cost the others their places unnoticed

    @CHK-30
    Scenario Outline: Somebody joins whose account is gone, in an application <kind>
      Given an Okta application <kind>
      And Ada and Grace are assigned to the application
      And the group "Newcomers" is pushed without members
      And somebody else deletes Grace's account
      When Grace and Ada join the group "Newcomers"
      Then Ada is in the group "Newcomers", unless the refusal names Grace's account

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

  Rule: What was held up arrives when the administrator tries again

    @patch @OKTA-45 @template @oin @governance
    Scenario: A rename that is refused holds the memberships up
      Given an Okta application made from the catalog template
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      And the next rename of the group is refused on its way
      When Grace leaves the group "Analysts" and Alan joins it
      Then the rename of the group "Analysts" was refused, and the group is as before

    @patch @OKTA-46 @CHK-26 @template @oin @governance
    Scenario: A push that failed is tried again
      Given an Okta application made from the catalog template
      And a change of the group "Analysts" was refused on its way
      When the admin retries all groups
      Then the group "Analysts" exists with just Ada and Alan

    @OKTA-42 @CHK-21
    Scenario Outline: A group was created unnoticed, from an application <kind>
      Given an Okta application <kind>
      And Ada and Grace are assigned to the application
      And the answer to the creation of the group "Analysts" with Ada and Grace is lost
      When the admin retries all groups
      Then the service provider has just one group "Analysts"

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |
