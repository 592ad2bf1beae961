@authentik
Feature: A synchronisation brings everything in line
  Run at intervals and at the push of a button, it lists what is there, takes
  over what belongs to people and groups of authentik, and deletes what
  authentik made and has no use for any more.

  Rule: What is there is found, wherever it stands in the list

    @AUTHENTIK-10 @alone
    Scenario: An account is adopted by its user name
      Given more accounts than a page holds, of which authentik knows none
      And an account for Ada that authentik does not know
      And Ada is in authentik
      And a SCIM provider in authentik
      When the admin of authentik runs the sync again
      Then authentik has adopted the account that Ada had and created none

    @AUTHENTIK-10 @alone
    Scenario: An account is adopted by its e-mail address
      Given an account with Ada's e-mail address that authentik does not know
      And Ada is in authentik
      And a SCIM provider in authentik
      When the admin of authentik runs the sync again
      Then authentik has adopted the account that Ada had

    @AUTHENTIK-10 @alone
    Scenario: A group is adopted by its name
      Given a group "Analysts" that authentik does not know
      And authentik already has the group "Analysts"
      And a SCIM provider in authentik
      When the admin of authentik runs the sync again
      Then authentik has adopted the group "Analysts" that was there

  Rule: What is missing is made

    @AUTHENTIK-07 @alone
    Scenario: Without a description, a new group brings its members
      Given authentik already has the group "Analysts" with Ada and Grace
      And a SCIM provider in authentik
      And authentik finds no description of the service provider
      When the admin of authentik runs the sync again
      Then authentik's group "Analysts" has just Ada and Grace

  Rule: What authentik made and does not want any more is deleted

    @AUTHENTIK-10 @alone
    Scenario: A deletion that failed is made good
      Given a SCIM provider in authentik for the members of "Engineers"
      And Ada is provisioned by authentik as a member of "Engineers"
      And authentik's next deletion is refused on its way
      And Ada has left the group "Engineers" in authentik
      When the admin of authentik runs the sync again
      Then the account that authentik had for Ada is gone
