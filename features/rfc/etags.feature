@rfc @etag
Feature: Two who change the same user do not undo each other
  Two systems often write to one account. A version tells the second that
  the first was there, before a change is lost that nobody will miss
  until it hurts.

  Rule: Every user has a version

    @7644-3.14-01 @must
    Scenario Outline: The version comes with <what>
      Given a user
      When a client <act>
      Then the answer carries a version

      Examples:
        | what          | act                                                                   |
        | a reading     | reads the user                                                        |
        | a creation    | creates a user named grace                                            |
        | a replacement | replaces the user, with another family name and e-mail address        |

    @7644-3.14-02 @should
    Scenario: The version is in the body too
      Given a user
      When a client reads the user
      Then it shows meta.version

    @7643-3.1-21 @defined
    Scenario: Body and header agree on the version
      Given a user
      When a client reads the user
      Then no other version is in the body than in the header

    @7644-3.14-05 @defined
    Scenario: A change makes a new version
      Given a user
      When a client replaces the user, with another family name and e-mail address
      Then the version is another than before

    @7644-3.14-05 @defined
    Scenario: Reading makes no new version
      Given a user
      When a client reads the user
      Then the version is that of before

  Rule: Who knows the version is not told again, and not overrun

    @7644-3.14-03 @defined
    Scenario: What is known is not sent again
      Given a user
      When a client reads the user unless it has the version of before
      Then the answer is "304 Not Modified"
      And there is nothing else in the answer

    @7644-3.14-04 @defined
    Scenario: The version at hand opens the door
      Given a user
      When a client replaces the user if it has the version of before
      Then the answer is a success

    @7644-3.14-04 @7644-3.12-11 @defined
    Scenario: A version out of date does not
      Given a user
      And somebody else has changed the user
      When a client replaces the user if it has the version of before
      Then the answer is "412 Precondition Failed"

    @7644-3.14-04 @defined
    Scenario: What is refused is not done
      Given a user
      And somebody else has changed the user
      When a client replaces the user if it has the version of before
      Then what somebody else wrote is still there
