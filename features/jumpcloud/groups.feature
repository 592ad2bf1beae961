@jumpcloud @with-groups
Feature: JumpCloud pushes user groups
  With management of groups switched on, the user groups that an application
  is given to exist in the application too. Each change is one small PATCH,
  and a service provider that reads more into it empties a whole team.

  Rule: A group is there once it has members, under its name

    @JUMPCLOUD-07
    Scenario: A user group gets the application
      Given an active JumpCloud application that manages groups
      When JumpCloud's group "Analysts" with Ada and Grace gets the application
      Then JumpCloud's group "Analysts" has just Ada and Grace

    @JUMPCLOUD-07
    Scenario: An empty user group is not pushed
      Given an active JumpCloud application that manages groups
      When JumpCloud's group "Newcomers" without members gets the application
      Then JumpCloud has sent nothing about groups

    @patch @JUMPCLOUD-07
    Scenario: A group of that name is taken over
      Given an active JumpCloud application that manages groups
      And somebody has made the group "Analysts" before JumpCloud
      When JumpCloud's group "Analysts" with Ada and Grace gets the application
      Then JumpCloud keeps the group "Analysts" that was there, with Ada and Grace

  Rule: Members come and go one by one

    @patch @JUMPCLOUD-08
    Scenario: Somebody joins a group
      Given an active JumpCloud application that manages groups
      And JumpCloud's group "Analysts" with Ada and Grace has the application
      When Alan joins JumpCloud's group "Analysts"
      Then JumpCloud's group "Analysts" has just Ada, Grace and Alan

    @patch @JUMPCLOUD-08 @JUMPCLOUD-P-04
    Scenario: Somebody leaves a group
      Given an active JumpCloud application that manages groups
      And JumpCloud's group "Analysts" with Ada, Grace and Alan has the application
      When Grace leaves JumpCloud's group "Analysts"
      Then JumpCloud's group "Analysts" has just Ada and Alan

  Rule: A new name leaves the members alone

    @patch @JUMPCLOUD-08 @JUMPCLOUD-P-03
    Scenario: A group is renamed
      Given an active JumpCloud application that manages groups
      And JumpCloud's group "Analysts" with Ada and Grace has the application
      When JumpCloud's group "Analysts" is renamed to "Researchers"
      Then JumpCloud's group "Researchers" has just Ada and Grace

  Rule: A group that goes takes access with it

    @JUMPCLOUD-07
    Scenario: The application is taken from a group
      Given an active JumpCloud application that manages groups
      And JumpCloud's group "Analysts" with Ada and Grace has the application
      And JumpCloud's group "Researchers" with Grace has the application
      When the application is taken from JumpCloud's group "Analysts"
      Then JumpCloud's former group "Analysts" is still there
      And Grace has access still and Ada has none after JumpCloud

    @JUMPCLOUD-07
    Scenario: A user group is deleted
      Given an active JumpCloud application that manages groups
      And JumpCloud's group "Analysts" with Ada and Grace has the application
      When JumpCloud's group "Analysts" is deleted
      Then JumpCloud's former group "Analysts" is gone
