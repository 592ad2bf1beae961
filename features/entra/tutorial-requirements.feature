@entra
Feature: The endpoint requirements of Microsoft's tutorial
  Microsoft lists what an endpoint has to do before Entra is pointed at it.
  What the other features do not touch stands here; where each requirement is
  judged, docs/entra-requirements.md says.

  Rule: Answers are SCIM in JSON

    @ENTRA-75
    Scenario: Every answer names its media type
      Given a user whom Microsoft's tests have created
      When Microsoft's tests read, look up and ask for somebody unknown
      Then every answer is of the media type application/scim+json

  Rule: A refusal can be shown in the provisioning log

    @P-29
    Scenario: A token that nobody gave
      Given a user whom Microsoft's tests have created
      When Microsoft's tests come with a token that nobody gave them
      Then they get "401 Unauthorized" with an error that the provisioning log can show

    @P-29
    Scenario: An id that nobody has
      Given a user whom Microsoft's tests have created
      When Microsoft's tests read an id that nobody has
      Then they get "404 Not Found" with an error that the provisioning log can show

  Rule: Every resource has its id

    @ENTRA-72
    Scenario: A user has an id, alone as well as in a list
      Given a user whom Microsoft's tests have created
      When Microsoft's tests read the user and look it up
      Then each answer shows the user under the id that the creation gave

  Rule: A query gets a list, whatever it finds

    @ENTRA-10
    Scenario: Look-ups of all sorts
      Given a user whom Microsoft's tests have created
      When Microsoft's tests look for the user, for somebody unknown and for an unknown group
      Then each answer is a list, with as many resources as it says

  Rule: A filter may ask for equality, and for two things at once

    @ENTRA-10
    Scenario: Both conditions hold
      Given a user whom Microsoft's tests have created
      When Microsoft's tests look for the user by two attributes that fit
      Then they find just the user

    @ENTRA-10
    Scenario: One of two conditions holds
      Given a user whom Microsoft's tests have created
      When Microsoft's tests look for the user by two attributes of which the second does not fit
      Then they find nobody

  @patch
  Rule: The answer to a change need not show the user

    @ENTRA-21 @legacy
    Scenario: A change is answered with the user or with nothing
      Given a user whom Microsoft's tests have created
      When Microsoft's tests change title by the operation "Replace"
      Then the change is answered with the user or with nothing
      And the user has the new title

  @patch
  Rule: Words of the protocol may be written in any case

    @P-03
    Scenario Outline: The operation is written <op>
      Given a user whom Microsoft's tests have created
      When Microsoft's tests change title by the operation <op>
      Then the user has the new title

      Examples: in small letters
        | op        |
        | "replace" |
        | "add"     |

      @legacy
      Examples: in capitals, as the default dialect writes it
        | op        |
        | "Replace" |
        | "REPLACE" |
        | "Add"     |

    @ENTRA-24
    Scenario: The attribute is written in capitals
      Given a user whom Microsoft's tests have created
      When Microsoft's tests change Name.FamilyName by the operation "replace"
      Then the user has the new name.familyName
