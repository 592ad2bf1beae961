@entra
Feature: The endpoint requirements of Microsoft's tutorial
  Microsoft lists what an endpoint has to do before Entra is pointed at it.
  What the other features do not touch stands here.

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
