@okta
Feature: Groups arrive whatever way Okta takes
  Okta has several ways to say the same thing: some are boxes that the
  administrator ticks, others came and went with the years. A group must
  look the same at the service provider after each of them.

  Rule: A creation is accepted in each of its forms

    @CHK-22
    Scenario Outline: An empty group is created without a word about members, in an application <kind>
      Given an Okta application <kind>
      And Okta names no members when it creates an empty group
      When the admin pushes the empty group "Newcomers"
      Then the group "Newcomers" exists without members

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

    @OKTA-43 @template @oin @governance
    Scenario: A group is created without a look-up before
      Given an Okta application made from the catalog template
      And Okta creates groups without looking for them
      And Ada and Grace are assigned to the application
      When the admin pushes the group "Analysts" with Ada and Grace
      Then the group "Analysts" exists with just Ada and Grace

    @CHK-23
    Scenario Outline: Members come without their names, from an application <kind>
      Given an Okta application <kind>
      And Okta names members by id alone
      And Ada and Grace are assigned to the application
      When the admin pushes the group "Analysts" with Ada and Grace
      Then the group "Analysts" exists with just Ada and Grace
      And Okta shows no failed task

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

  Rule: Only people who have an account become members

    @OKTA-43 @template @oin @governance
    Scenario: A member without the application is left out
      Given an Okta application made from the catalog template
      And Ada is assigned to the application
      When the admin pushes the group "Analysts" with Ada and Grace
      Then the group "Analysts" exists with just Ada

  Rule: Memberships may follow later

    @OKTA-43 @template @oin @governance
    Scenario: A group is created without the members that it has
      Given an Okta application made from the catalog template
      And the application does not push memberships immediately
      And Ada and Grace are assigned to the application
      When the admin pushes the group "Analysts" with Ada and Grace
      Then the group "Analysts" exists without members

    Scenario Outline: The first change brings all members, from an application <kind>
      Given an Okta application <kind>
      And the application does not push memberships immediately
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      When Grace leaves the group "Analysts" and Alan joins it
      Then the group "Analysts" exists with just Ada and Alan

      @OKTA-44 @CHK-27 @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @OKTA-46 @CHK-26 @patch @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

  Rule: A replacement of members is complete however it is written

    @patch @OKTA-48 @CHK-25 @template @oin @governance
    Scenario Outline: The members are replaced where Okta <habit>
      Given an Okta application made from the catalog template
      And Okta <habit>
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      When Grace leaves the group "Analysts" and Alan joins it
      Then the group "Analysts" exists with just Ada and Alan

      Examples:
        | habit                                |
        | replaces members along with the name |
        | replaces members alone               |

    @patch @OKTA-48 @CHK-25 @template @oin @governance
    Scenario Outline: A group that is empty in Okta is emptied where Okta <habit>
      Given an Okta application made from the catalog template
      And Okta <habit>
      And the service provider already has a group "Newcomers" with Alan
      When the admin pushes the empty group "Newcomers"
      Then the group "Newcomers" exists without members

      Examples:
        | habit                                |
        | replaces members along with the name |
        | replaces members alone               |

    @OKTA-44 @wizard
    Scenario: The whole group comes without its id
      Given an Okta application made with the App Integration Wizard
      And Okta leaves the id out of a replacement
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      When Grace leaves the group "Analysts" and Alan joins it
      Then the group "Analysts" exists with just Ada and Alan

    @OKTA-47 @CHK-27 @wizard
    Scenario: Push Now is told as a whole
      Given an Okta application made with the App Integration Wizard
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      And somebody else adds Alan to the group "Analysts"
      When the admin presses Push Now for the group "Analysts"
      Then the group "Analysts" exists with just Ada and Grace

  Rule: The name follows only if that is wanted

    @OKTA-50
    Scenario Outline: A group keeps its name, renamed in an application <kind>
      Given an Okta application <kind>
      And the application does not rename groups
      And the group "Analysts" is pushed with Ada and Grace
      When the group "Analysts" is renamed to "Researchers"
      Then the group that was there is still called "Analysts", with just Ada and Grace

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |

  Rule: Okta can read what it is answered

    @CHK-28 @OKTA-51
    Scenario Outline: The changes of an application <kind> are answered
      Given an Okta application <kind>
      And Alan is assigned to the application
      And the group "Analysts" is pushed with Ada and Grace
      When Grace leaves the group "Analysts" and Alan joins it
      Then each change of the group was answered with the whole group, or with nothing

      @wizard
      Examples:
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples:
        | kind                           |
        | made from the catalog template |
