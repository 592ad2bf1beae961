@okta
Feature: Groups can be linked, rested and let go
  A company seldom begins with nothing: the service provider has groups
  with people in them. Linking must not lock anybody out, and letting a
  group go must not do harm that nobody asked for.

  Rule: Linking adds members and takes none away

    @OKTA-52
    Scenario Outline: A group is linked in an application <kind>
      Given an Okta application <kind>
      And the application imports groups
      And the service provider already has a group "Experts" with Alan
      When the admin links the group "Analysts" with Ada to the group "Experts"
      Then the group "Analysts" exists with just Ada and Alan
      And no group was created for the link

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

    @OKTA-52
    Scenario Outline: A linked group keeps its name in an application <kind>
      Given an Okta application <kind>
      And the application imports groups
      And the application does not rename groups
      And the service provider already has a group "Experts" with Alan
      When the admin links the group "Analysts" with Ada to the group "Experts"
      Then the group that was there is still called "Experts", with just Ada and Alan

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

  Rule: Push Now makes a linked group Okta's own

    @OKTA-52
    Scenario Outline: The members that were there go, in an application <kind>
      Given an Okta application <kind>
      And the application imports groups
      And the service provider already has a group "Experts" with Alan
      And the admin links the group "Analysts" with Ada to the group "Experts"
      When the admin presses Push Now for the group "Analysts"
      Then the group "Analysts" exists with just Ada

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

  Rule: A push that rests sends nothing, and catches up afterwards

    @OKTA-53 @template @oin @governance
    Scenario: The group changes in the meantime
      Given an Okta application made from the catalog template
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      And the push of the group "Analysts" is deactivated
      When Grace leaves the group "Analysts" and Alan joins it
      Then nothing was sent for the group "Analysts"

    @OKTA-53
    Scenario Outline: The push goes on in an application <kind>
      Given an Okta application <kind>
      And the group "Analysts" is pushed with Ada and Grace
      And the push of the group "Analysts" is deactivated
      And somebody else removes Grace from the group "Analysts"
      When the admin activates the push of the group "Analysts"
      Then the group "Analysts" exists with just Ada and Grace

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

  Rule: An unlinked group goes wholly or stays as it is

    @OKTA-54 @template @oin @governance
    Scenario: The group stays
      Given an Okta application made from the catalog template
      And the group "Analysts" is pushed with Ada and Grace
      When the admin unlinks the group "Analysts" and leaves it
      Then the service provider still has the group "Analysts" with Ada and Grace

    @OKTA-54 @CHK-31
    Scenario: The group is deleted, and no look-up finds it
      Given an Okta application made with the App Integration Wizard
      And the group "Analysts" is pushed with Ada and Grace
      When the admin unlinks the group "Analysts" and has it deleted
      Then the group "Analysts" is not listed any more
      And Ada has an active account
