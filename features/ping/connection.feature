@ping
Feature: An administrator connects Ping to the service provider
  PingFederate checks the credentials when a connection is activated, PingOne
  when its administrator asks for it. What either of them sends is not
  documented, so a service provider has to be ready for each likely question.

  Rule: Whatever the test of a connection asks, it gets an answer in JSON

    @PING-01
    Scenario Outline: The connection test asks for <something>
      Given PingOne connected to the service provider
      When the admin of Ping tests the connection, which asks for <something>
      Then Ping accepts the connection

      Examples: None of these is documented
        | something                            |
        | the first user                       |
        | the service provider's configuration |
        | a user whom nobody has               |

    @PING-02
    Scenario: The token was mistyped
      Given PingFederate connected to the service provider with a wrong token
      When the admin of Ping tests the connection, which asks for the first user
      Then Ping is told that the credentials are wrong

  Rule: A SCIM URL may end with a slash

    @PING-03
    Scenario: Ping folds the slash
      Given PingOne connected to a SCIM URL that ends with a slash
      When the admin of Ping tests the connection, which asks for the first user
      Then Ping has asked for Users below a single slash

    @PING-P17
    Scenario: Ping keeps the slash, which is inferred from an example
      Given PingOne connected to a SCIM URL that ends with a slash, and keeps it
      When the admin of Ping tests the connection, which asks for the first user
      Then Ping gets an answer it can read

  Rule: Ping signs in as the administrator chose

    @PING-05
    Scenario: Basic Authentication
      Given PingFederate connected to the service provider by name and password
      When Ada comes into the scope of Ping
      Then Ada has one account with the values of Ping's source

    @PING-05
    Scenario: OAuth 2 Client Credentials
      Given PingOne connected to the service provider by OAuth 2 Client Credentials
      When Ada comes into the scope of Ping
      Then Ada has one account with the values of Ping's source

    @PING-05
    Scenario: OAuth 2 Client Credentials with the secret in the form, which is inferred
      Given PingOne connected to the service provider by OAuth 2 Client Credentials
      And a Ping that sends the secret in the form of the token request
      When Ada comes into the scope of Ping
      Then Ping gets a token, or is told that the secret belongs elsewhere

    @PING-P13
    Scenario: An Authorization Header Type that nobody asked for
      Given PingFederate connected to the service provider with the Authorization Header Type oauth2
      When the admin of Ping tests the connection, which asks for the first user
      Then Ping is let in, or told how to sign in

  Rule: Connectors of old are still in use

    @PING-04
    Scenario: A connector before 1.3 speaks plain JSON
      Given PingFederate connected to the service provider
      And a Ping that speaks application/json
      When Ada comes into the scope of Ping
      Then Ada has one account with the values of Ping's source

    @PING-33
    Scenario: The first connector names the schemas of SCIM 1.1
      Given PingFederate connected to the service provider
      And a Ping that names the schemas of SCIM 1.1
      When Ada comes into the scope of Ping
      Then the service provider makes the account or tells Ping what is wrong
