@authentik
Feature: authentik asks first what the other side can do
  authentik reads what the service provider says of itself and sends no more
  than that allows. What it reads there decides how groups are changed and
  whether accounts that exist already are found.

  Rule: The description can be read

    @AUTHENTIK-02
    Scenario: The service provider describes itself
      Given a SCIM provider in authentik
      When authentik asks what the service provider can do
      Then authentik can read the description

  Rule: What the description promises is kept

    @AUTHENTIK-P-01 @patch
    Scenario: PATCH is promised
      Given a SCIM provider in authentik
      And authentik reads that PATCH is supported
      And Ada and Grace are in authentik
      When the group "Analysts" is made in authentik with Ada and Grace
      Then authentik finds the promise of PATCH kept

    @AUTHENTIK-P-01
    Scenario: Filters are promised
      Given a SCIM provider in authentik
      And authentik reads that filters are supported
      And an account for Ada that authentik does not know
      When Ada joins authentik
      Then authentik finds the promise of filters kept

  Rule: Requests are read whichever release sends them

    @AUTHENTIK-01
    Scenario: A release that names no media types of SCIM
      Given a SCIM provider in an older authentik that names no media types of SCIM
      When Ada joins authentik
      Then authentik finds an account for Ada

    @AUTHENTIK-01
    Scenario: A slash at the end of the URL is dropped
      Given a SCIM provider in authentik whose URL ends with a slash
      When Ada joins authentik
      Then authentik has asked below a single slash
      And authentik finds an account for Ada

    @AUTHENTIK-12
    Scenario: A release that names no schemas
      Given a SCIM provider in an older authentik that leaves out the schemas
      When Ada joins authentik
      Then authentik has named no schema

  Rule: Compatibility modes are for those services alone

    @AUTHENTIK-11
    Scenario: For AWS, groups are changed piece by piece
      Given a SCIM provider in authentik with the compatibility mode AWS
      And authentik reads that PATCH is supported
      And authentik's group "Analysts" with Ada is provisioned
      When the group "Analysts" is renamed to "Actuaries" in authentik
      Then authentik has changed the group piece by piece and then asked for its users

    @AUTHENTIK-11
    Scenario: Slack is believed to support filters
      Given a SCIM provider in authentik with the compatibility mode Slack
      When authentik asks what the service provider can do
      Then authentik believes that filters are supported
