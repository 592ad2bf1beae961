@entra
Feature: An administrator lets Entra in
  A secret token is typed in once and must never expire. New listings in the
  gallery have to offer OAuth client credentials or workload identity
  federation, with tokens that Entra fetches anew when they have ended.

  Rule: A secret token fits into the store of credentials

    @ENTRA-06
    Scenario: A token that is too long
      Given an enterprise application that speaks the default dialect
      When the admin saves a secret token of more than a kilobyte
      Then Entra refuses to store it and sends nothing

    @ENTRA-06
    Scenario: The service provider's own token
      Given an enterprise application that speaks the default dialect
      When the admin saves the token that the service provider gave
      Then Entra has room to store it

  Rule: Without a secret token, Entra comes with one of its own

    @ENTRA-07
    Scenario: The field is left blank for a test
      Given an enterprise application whose secret token is left blank
      When the admin presses Test Connection
      Then Entra has come with a token of its own

  Rule: A token that Entra fetches lets it in

    @gallery
    Scenario Outline: The connection is tested by <way>
      Given an enterprise application that signs in by <way>
      When the admin presses Test Connection
      Then the token that Entra got lets it in
      And the token that Entra got is good for one to six hours

      @ENTRA-08
      Examples:
        | way                      |
        | OAuth client credentials |

      @ENTRA-09
      Examples:
        | way                          |
        | workload identity federation |

  Rule: A token that has ended is fetched anew

    @gallery
    Scenario Outline: Somebody is assigned a day later by <way>
      Given an enterprise application that signs in by <way>
      And Grace is provisioned by Entra
      When the admin assigns Ada to the enterprise application a day later
      Then the token that Entra got lets it in
      And Entra has fetched another token

      @ENTRA-08
      Examples:
        | way                      |
        | OAuth client credentials |

      @ENTRA-09
      Examples:
        | way                          |
        | workload identity federation |
