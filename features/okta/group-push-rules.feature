@okta
Feature: Groups are pushed by rule
  Nobody wants to pick hundreds of groups by hand. The administrator says
  how their names begin or what they contain, once and for all, and relies
  on each of them being there.

  Rule: Each group that matches is pushed as if picked by name

    @OKTA-56
    Scenario Outline: Names that <condition> a text, in an application <kind>
      Given an Okta application <kind>
      And Okta has the groups "Sales North" and "Sales South" with Ada
      When the admin pushes all groups whose names <condition> <text>
      Then the group "Sales North" exists with just Ada
      And the group "Sales South" exists with just Ada

      @wizard
      Examples:
        | kind                                 | condition  | text    |
        | made with the App Integration Wizard | begin with | "Sales" |

      @template @oin @governance
      Examples:
        | kind                           | condition | text   |
        | made from the catalog template | contain   | "ales" |

    @OKTA-56 @template @oin @governance
    Scenario: A group that does not match stays at home
      Given an Okta application made from the catalog template
      And Okta has the groups "Sales North" and "Presales" with Ada
      When the admin pushes all groups whose names begin with "Sales"
      Then the group "Sales North" exists with just Ada
      And the group "Presales" is not pushed

  Rule: A rule goes for groups that match later, too

    @OKTA-56 @template @oin @governance
    Scenario: A group is made
      Given an Okta application made from the catalog template
      And a rule has pushed the groups "Sales North" and "Sales South", with Ada in them
      When the group "Sales East" is made in Okta with Ada
      Then the group "Sales East" exists with just Ada

    @OKTA-56 @template @oin @governance
    Scenario: A group gets a name that matches
      Given an Okta application made from the catalog template
      And a rule has pushed the groups "Sales North" and "Sales South", with Ada in them
      And the group "Vendors" is made in Okta with Ada
      When the group "Vendors" is renamed to "Sales West"
      Then the group "Sales West" exists with just Ada

    @OKTA-54 @OKTA-56 @template @oin @governance
    Scenario: A deactivated rule pushes nothing more
      Given an Okta application made from the catalog template
      And a rule has pushed the groups "Sales North" and "Sales South", with Ada in them
      And the rule is deactivated
      When the group "Sales East" is made in Okta with Ada
      Then the group "Sales East" is not pushed

  Rule: A rule ends with its groups or without them

    @OKTA-54 @CHK-31 @template @oin @governance
    Scenario: The groups go
      Given an Okta application made from the catalog template
      And a rule has pushed the groups "Sales North" and "Sales South", with Ada in them
      When the admin deletes the rule and its groups
      Then the group "Sales North" is gone
      And the group "Sales South" is gone

    @OKTA-54 @template @oin @governance
    Scenario: The groups stay
      Given an Okta application made from the catalog template
      And a rule has pushed the groups "Sales North" and "Sales South", with Ada in them
      When the admin deletes the rule and leaves its groups
      Then the service provider still has the groups "Sales North" and "Sales South" with Ada
