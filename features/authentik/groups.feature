@authentik
Feature: Groups of authentik have their members
  Groups carry access rights. Where the service provider supports PATCH,
  authentik tells each member by an operation of its own; where it does not,
  the group is replaced as a whole.

  Rule: A group comes with its members

    @AUTHENTIK-07 @AUTHENTIK-08
    Scenario: A group is made with members
      Given a SCIM provider in authentik
      And Ada and Grace are in authentik
      When the group "Analysts" is made in authentik with Ada and Grace
      Then authentik's group "Analysts" has just Ada and Grace

    @AUTHENTIK-07
    Scenario: A group is made without members
      Given a SCIM provider in authentik
      When the group "Newcomers" is made in authentik without members
      Then authentik's group "Newcomers" is there without members

    @AUTHENTIK-04
    Scenario: A group of that name is adopted
      Given a SCIM provider in authentik
      And authentik reads that filters are supported
      And groups "Actuaries" and "Analysts" that authentik does not know
      And authentik is told that the name of the group is taken
      When the group "Analysts" is made in authentik without members
      Then authentik has adopted the group "Analysts" that was there

    @AUTHENTIK-09
    Scenario: Without a description, a group travels as a whole
      Given a SCIM provider in authentik
      And authentik finds no description of the service provider
      And Ada and Grace are in authentik
      When the group "Analysts" is made in authentik with Ada and Grace
      Then authentik's group "Analysts" has just Ada and Grace

  Rule: Members come and go one by one

    @AUTHENTIK-08
    Scenario: Somebody joins a group
      Given a SCIM provider in authentik
      And authentik's group "Analysts" with Ada is provisioned
      And Grace is in authentik
      When Grace joins the group "Analysts" in authentik
      Then authentik's group "Analysts" has just Ada and Grace

    @AUTHENTIK-08
    Scenario Outline: Somebody leaves a group in <release>
      Given a SCIM provider in <release>
      And authentik's group "Analysts" with Ada, Grace and Alan is provisioned
      When Alan leaves the group "Analysts" in authentik
      Then authentik's group "Analysts" has just Ada and Grace

      Examples:
        | release                                          |
        | authentik                                        |
        | an older authentik that removes members by value |

    @AUTHENTIK-09
    Scenario: The last member leaves a group that travels as a whole
      Given a SCIM provider in authentik
      And authentik finds no description of the service provider
      And authentik's group "Analysts" with Ada is provisioned
      When Ada leaves the group "Analysts" in authentik
      Then authentik's group "Analysts" is there without members

  Rule: A new name leaves the members as they are

    @AUTHENTIK-09
    Scenario: A group is renamed
      Given a SCIM provider in authentik
      And authentik's group "Analysts" with Ada and Grace is provisioned
      When the group "Analysts" is renamed to "Actuaries" in authentik
      Then authentik's group "Analysts" has just Ada and Grace

    @AUTHENTIK-P-04
    Scenario Outline: No member is lost meanwhile, in <release>
      Given a SCIM provider in <release>
      And authentik's group "Analysts" with Ada and Grace is provisioned
      When the group "Analysts" is renamed to "Actuaries" in authentik
      Then authentik itself reads the group "Analysts" with just Ada and Grace

      Examples:
        | release                                |
        | authentik                              |
        | an older authentik that repeats the id |

    @AUTHENTIK-09
    Scenario: A member whom authentik does not have is removed
      Given a SCIM provider in authentik
      And authentik's group "Analysts" with Ada and Grace is provisioned
      And Alan is in authentik
      And somebody other than authentik puts Alan into the group "Analysts"
      When the group "Analysts" is renamed to "Actuaries" in authentik
      Then authentik's group "Analysts" has just Ada and Grace
