@rfc
Feature: A group knows its members, and members know their groups
  Rights hang on groups. An administrator has to see the same membership
  from both sides, and change it in one place only.

  Rule: A group is created like any other resource

    @7644-3.3-04 @must
    Scenario: A successful creation says so
      When a client creates a group
      Then the answer is "201 Created"

    @7643-4.2-01 @must
    Scenario: A group needs a name
      When a client creates a group without a name
      Then the answer is "400 Bad Request"

  Rule: Each member leads to a user, and each user to the group

    @7643-4.2-03 @defined
    Scenario: A member is named by the id of the user
      Given a group with a member
      When a client reads the group
      Then the user is its only member

    @7643-2.3.7-03 @7643-2.3.7-04 @must
    Scenario: The reference of a member leads to the user
      Given a group with a member
      When a client reads the group
      Then the reference of the member leads to the user

    @7643-4.1.2-07 @must
    Scenario: The user shows the group by its id
      Given a group with a member
      When a client reads the user
      Then the group is among the groups of the user

    @7643-4.1.2-08 @defined
    Scenario: The reference of the user's group leads to it
      Given a group with a member
      When a client reads the user
      Then the reference of the user's group leads to it

    @7643-4.2-03 @defined
    Scenario: Who is deleted is no member any more
      Given a group with a member
      When a client deletes the user
      Then every member of the group can be read

  Rule: Membership is changed at the group

    @patch @7643-4.2-04 @defined
    Scenario: A member joins
      Given a group with a member
      And another user
      When a client changes the group: add members: [{"value": "{other}"}]
      Then both users are its members

    @patch @7643-4.2-04 @defined
    Scenario: A member leaves
      Given a group with a member
      When a client changes the group: remove members[value eq "{user}"]
      Then the group has no members

    @patch @7643-4.1.2-06 @should
    Scenario: Who left the group does not show it any more
      Given a group with a member
      When a client changes the group: remove members[value eq "{user}"]
      Then the user shows no groups

    @patch @7644-3.5.2.2-11 @defined
    Scenario: Removing who is no member changes nothing
      Given a group with a member
      And another user
      When a client changes the group: remove members[value eq "{other}"]
      Then the user is its only member

    @7643-4.1.2-09 @must
    Scenario: Nobody leaves a group from the user's side
      Given a group with a member
      When a client replaces the user, with an empty list of groups
      Then the user is its only member

    @patch @7643-4.2-05 @defined
    Scenario: A group may be a member of a group
      Given a group with a member
      And another group
      When a client changes the group: add members: [{"value": "{group}"}]
      Then both are its members where groups may be
