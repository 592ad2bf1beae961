@entra @patch
Feature: Jobs of old ask before they refer
  Until about 2019 Entra asked whether somebody had a manager, or a group a
  member, before it sent that. Some jobs of that time may still run, and the
  tutorial still describes the question.

  Rule: A question for one reference is answered with one resource or none

    @ENTRA-31
    Scenario Outline: Entra <asks>, and nobody has them yet
      Given an enterprise application that speaks the default dialect
      And Entra <asks>
      And a group with Ada and her manager Grace, whose profiles are full, is assigned
      When the very first cycle runs
      Then each question for a reference that is not there brings an empty list

      Examples: either order
        | asks                                             |
        | asks for references before it sends them         |
        | asks for references, and then for who has them   |

    @ENTRA-31
    Scenario: Members are there already
      Given an enterprise application that speaks the default dialect
      And Entra asks for references before it sends them
      And a group with Ada and her manager Grace, whose profiles are full, is provisioned
      When the admin restarts provisioning through Graph, which drops all links
      Then each question for a member who is there brings the group
