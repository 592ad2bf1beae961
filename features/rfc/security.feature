@rfc
Feature: Nobody gets in without credentials
  The provisioning endpoint can read and remove every account. Its door
  must be shut, and must say which key it takes.

  Rule: Without valid credentials there is no data

    @7644-2-01 @must
    Scenario: The door says which key it takes
      When a client without credentials reads users
      Then the answer names a way to authenticate

    @7644-3.12-06 @should
    Scenario: No credentials, no entry
      When a client without credentials reads users
      Then the answer is "401 Unauthorized"

    @7644-2-05 @defined
    Scenario: A made-up token is worth nothing
      When a client with a made-up token reads users
      Then the answer gives no access

  Rule: A password never leaves the service provider

    @7643-4.1.1-13 @must
    Scenario: Nobody can ask for a password
      Given a user with a password
      When a client asks for the password of the user
      Then no password is in the answer
