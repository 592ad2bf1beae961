@okta
Feature: Groups arrive with their members
  Groups carry access rights. The administrator pushes a group once and then
  expects every joiner and leaver of it to show at the service provider,
  whichever of Okta's two dialects the application speaks.

  Rule: A pushed group has just the members it has in Okta

    @OKTA-42 @OKTA-43 @CHK-23
    Scenario Outline: A group is pushed from an application <kind>
      Given an Okta application <kind>
      And Ada and Grace are assigned to the application
      When the admin pushes the group "Analysts" with Ada and Grace
      Then the group "Analysts" exists with just Ada and Grace

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

    @patch @OKTA-45 @CHK-24 @template @oin @governance
    Scenario: The changes that follow the creation are accepted
      Given an Okta application made from the catalog template
      And Ada and Grace are assigned to the application
      When the admin pushes the group "Analysts" with Ada and Grace
      Then Okta shows no failed task

    @OKTA-44 @wizard
    Scenario: The replacement that follows the creation is accepted
      Given an Okta application made with the App Integration Wizard
      And Ada and Grace are assigned to the application
      When the admin pushes the group "Analysts" with Ada and Grace
      Then Okta shows no failed task

    @CHK-22
    Scenario Outline: A group may be empty, in an application <kind>
      Given an Okta application <kind>
      When the admin pushes the empty group "Newcomers"
      Then the group "Newcomers" exists without members
      And Okta shows no failed task

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

    @CHK-28 @OKTA-51 @wizard
    Scenario: The members of a group can be read
      Given an Okta application made with the App Integration Wizard
      And the group "Analysts" is pushed with Ada and Grace
      When Okta reads the group "Analysts"
      Then the answer lists Ada and Grace as members

  Rule: A group of that name is found, and no other

    @CHK-21
    Scenario Outline: A group that exists already is adopted by an application <kind>
      Given an Okta application <kind>
      And the service provider already has a group "Analysts"
      And the service provider already has a group "Analysts Abroad"
      When the admin pushes the empty group "Analysts"
      Then Okta has adopted the group "Analysts" that was there

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

  Rule: Joiners and leavers of the group show at once

    @patch @OKTA-46 @CHK-26 @template @oin @governance
    Scenario: One leaves and one joins, told as changes
      Given an Okta application made from the catalog template
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      When Grace leaves the group "Analysts" and Alan joins it
      Then the group "Analysts" exists with just Ada and Alan

    @patch @CHK-26 @template @oin @governance
    Scenario: Somebody leaves who was taken out already
      Given an Okta application made from the catalog template
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      And somebody else removes Grace from the group "Analysts"
      When Grace leaves the group "Analysts" and Alan joins it
      Then the group "Analysts" exists with just Ada and Alan

    @OKTA-44 @CHK-27 @wizard
    Scenario: One leaves and one joins, told as a whole
      Given an Okta application made with the App Integration Wizard
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      When Grace leaves the group "Analysts" and Alan joins it
      Then the group "Analysts" exists with just Ada and Alan

    @patch @OKTA-47 @CHK-25 @template @oin @governance
    Scenario: Push Now removes members added by others
      Given an Okta application made from the catalog template
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      And somebody else adds Alan to the group "Analysts"
      When the admin presses Push Now for the group "Analysts"
      Then the group "Analysts" exists with just Ada and Grace

    @patch @OKTA-47 @CHK-25 @template @oin @governance
    Scenario: Push Now of an empty group leaves nobody in it
      Given an Okta application made from the catalog template
      And Alan is assigned to the application
      And the group "Newcomers" is pushed without members
      And somebody else adds Alan to the group "Newcomers"
      When the admin presses Push Now for the group "Newcomers"
      Then the group "Newcomers" exists without members

  Rule: A group keeps its members when it gets another name

    @patch @OKTA-50 @CHK-24 @template @oin @governance
    Scenario: A group is renamed, told as a change
      Given an Okta application made from the catalog template
      And the group "Analysts" is pushed with Ada and Grace
      When the group "Analysts" is renamed to "Researchers"
      Then the group "Researchers" exists with just Ada and Grace

    @OKTA-50 @wizard
    Scenario: A group is renamed, told as a whole
      Given an Okta application made with the App Integration Wizard
      And the group "Analysts" is pushed with Ada and Grace
      When the group "Analysts" is renamed to "Researchers"
      Then the group "Researchers" exists with just Ada and Grace

  Rule: Deleting a group leaves its people alone

    @OKTA-54 @CHK-31
    Scenario Outline: A group is unlinked and deleted in an application <kind>
      Given an Okta application <kind>
      And the group "Analysts" is pushed with Ada and Grace
      When the admin unlinks the group "Analysts" and has it deleted
      Then the group "Analysts" is gone
      And Ada has an active account

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |
