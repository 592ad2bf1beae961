@rfc
Feature: A user lives from creation to deletion
  Whatever provisions people relies on the same five acts: create, read,
  replace, switch off, delete. An administrator trusts that each of them
  does what it says, and nothing else.

  Rule: Creating a user answers with the new resource

    @7644-3.3-03 @must
    Scenario: A successful creation says so
      When a client creates a user
      Then the answer is "201 Created"

    @7644-3.3-05 @should
    Scenario: The answer shows the new user
      When a client creates a user
      Then the answer shows the user as sent

    @7644-3.1-03 @must
    Scenario: The answer shows what is stored
      When a client creates a user
      Then reading the user shows the same as the answer

    @7644-3.3-06 @must
    Scenario: The header tells where the user is
      When a client creates a user
      Then the Location header leads to the user

    @7644-3.3-07 @must
    Scenario: The body tells where the user is
      When a client creates a user
      Then the location in the body leads to the user

    @7644-3.3.1-01 @must
    Scenario: The resource type is that of the endpoint
      When a client creates a user
      Then the resource type of the user is "User"

    @7643-3.1-02 @must
    Scenario: The service provider fills in id and metadata
      When a client creates a user
      Then the user has an id, a type, two dates and a location

    @7643-3.1-18 @must
    Scenario: A new user counts as last changed when created
      When a client creates a user
      Then the two dates of the user are the same instant

  Rule: The service provider decides on what is its own

    @7643-3.1-08 @must
    Scenario: An id chosen by the client is not taken
      When a client creates a user with an id of its own choice
      Then the id of the client was not taken

    @7643-3.1-15 @must
    Scenario: Forged metadata is not taken
      When a client creates a user with metadata of its own choice
      Then the metadata of the client was not taken

    @7643-3.1-11 @must
    Scenario: No external id is made up
      When a client creates a user without an external id
      Then the user has no external id

    @7643-7-12 @must
    Scenario: An external id is kept letter by letter
      When a client creates a user with the external id "HR-aBc/42"
      Then the external id of the user is "HR-aBc/42"

  Rule: A person's data comes back as it went in

    @7643-2.3.1-01 @7644-3.8-01 @defined
    Scenario Outline: Names of <script> survive
      When a client creates a user whose family name is "<name>"
      Then the family name of the user is "<name>"

      Examples:
        | script           | name            |
        | accented letters | Müller-Ångström |
        | ideographs       | 山田              |
        | a pictograph     | Zoë 🦉           |

    @7643-4.1.1-11 @defined
    Scenario: A user may be created inactive
      When a client creates a user who is not active
      Then the user is inactive

    @7644-3.4.1-01 @defined
    Scenario: A user is read by id
      Given a user
      When a client reads the user
      Then the answer is "200 OK"
      And the answer shows that very user

  Rule: No two users share a user name

    @7644-3.3-08 @must
    Scenario: A second user of the same name is a conflict
      Given a user
      When a client creates another user of the same name
      Then the answer is "409 Conflict"

    @7644-3.3-09 @must
    Scenario: The conflict is called by its name
      Given a user
      When a client creates another user of the same name
      Then the error is of type "uniqueness"

    @7643-4.1.1-05 @defined
    Scenario: Capitals make no other name
      Given a user
      When a client creates another user of the same name in capitals
      Then the answer is "409 Conflict"

  Rule: Replacing a user leaves just what was sent

    @7644-3.5-01 @7644-3.5.1-02 @must
    Scenario: New values replace the old ones
      Given a user with a title
      When a client replaces the user, with another family name and e-mail address
      Then the user has just that name and address

    @7644-3.5.1-10 @7643-2.5-02 @must
    Scenario: A null takes a value away
      Given a user with a title
      When a client replaces the user, with null for the title
      Then the user has no title

    @7644-3.5.1-09 @defined
    Scenario: The answer shows the whole user
      Given a user with a title
      When a client replaces the user, with another family name and e-mail address
      Then the answer is "200 OK"
      And the answer shows that very user

    @7644-3.1-04 @defined
    Scenario: What was read can be written back
      Given a user
      When a client reads the user and replaces it with what it read
      Then the answer is "200 OK"
      And the id and creation date of the user are as before

    @7644-3.5.1-07 @must
    Scenario: Metadata of the client's choice is ignored
      Given a user
      When a client replaces the user, with metadata of its own choice
      Then the answer is "200 OK"
      And the id and creation date of the user are as before

    @7643-3.1-06 @must
    Scenario: A new user name does not change the id
      Given a user
      When a client replaces the user, with another user name
      Then the user is found under the same id

    @7643-3.1-17 @defined
    Scenario: A change moves the date of the last change
      Given a user
      When a client replaces the user, with another family name and e-mail address
      Then the date of the last change is later than before

    @7644-3.2-02 @must
    Scenario: Replacing someone unknown creates nobody
      When a client replaces a user who does not exist
      Then the answer is "404 Not Found"

    @7644-3.5.1-08 @observe
    Scenario: A user cannot be replaced by one without a name
      Given a user
      When a client replaces the user, leaving out the user name
      Then the answer is "400 Bad Request"

  Rule: A deleted user is gone

    @7644-3.6-06 @must
    Scenario: A successful deletion says so
      Given a user
      When a client deletes the user
      Then the answer is "204 No Content"

    @7644-3.6-01 @must
    Scenario: A deleted user cannot be read
      Given a deleted user
      When a client reads the user
      Then the answer is "404 Not Found"

    @7644-3.6-02 @must
    Scenario: A deleted user cannot be deleted again
      Given a deleted user
      When a client deletes the user
      Then the answer is "404 Not Found"

    @filter @7644-3.6-03 @must
    Scenario: A deleted user is not found
      Given a deleted user
      When a client looks for the user by name
      Then the user is not among the hits

    @7644-3.6-05 @should
    Scenario: The name of a deleted user is free again
      Given a deleted user
      When a client creates another user of the same name
      Then the answer is "201 Created"

    @7643-3.1-07 @must
    Scenario: The id of a deleted user is not used again
      Given a deleted user
      When a client creates another user of the same name
      Then the new user has an id of its own

    @7644-3.6-07 @defined
    Scenario: Deleting someone unknown is an error
      When a client deletes a user who does not exist
      Then the answer is "404 Not Found"

  Rule: A user is found by what identifies them

    @filter @7644-3.4.2.2-01 @must
    Scenario: Only the user of that name is found
      Given a user
      And a user whose name begins with that name
      When a client looks for the user by name
      Then just that user is found

    @filter @7644-3.4.2.2-34 @must
    Scenario: Capitals do not matter in the look-up
      Given a user
      When a client looks for the user by name in capitals
      Then just that user is found

    @filter @7644-3.4.2-07 @must
    Scenario: Nobody found is not an error
      When a client looks for a user who does not exist
      Then the answer is an empty list
