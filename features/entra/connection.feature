@entra
Feature: An administrator connects Entra ID to the service provider
  Before anybody is provisioned, and again before each cycle, Entra looks for
  a user and a group whom nobody has. Whoever is surprised by that never gets
  a customer connected, and the message blames the credentials.

  Rule: A look-up for nobody gets an empty list

    @ENTRA-01 @ENTRA-03 @P-02
    Scenario Outline: The connection test passes in <dialect>
      Given an enterprise application that speaks <dialect>
      When the admin presses Test Connection
      Then Entra accepts the connection

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-01 @P-01
    Scenario Outline: The connection test asks by <attribute>
      Given an enterprise application that speaks the default dialect
      And people are matched on <attribute>
      And Entra provisions no groups
      When the admin presses Test Connection
      Then Entra accepts the connection

      Examples:
        | attribute                    |
        | userName                     |
        | externalId                   |
        | emails[type eq "work"].value |

    @ENTRA-01
    Scenario Outline: The connection test passes when Entra <does so>
      Given an enterprise application that speaks the default dialect
      And Entra <does so>
      When the admin presses Test Connection
      Then Entra accepts the connection

      Examples: not established, or seen now and then
        | does so                            |
        | says nothing about what it accepts |
        | introduces itself                  |
        | looks for no random group          |

    @ENTRA-02
    Scenario: Entra looks for nobody several times in a row
      Given an enterprise application that speaks the default dialect
      And Entra looks three times for somebody random
      When the admin presses Test Connection
      Then Entra accepts the connection

  Rule: The tenant URL may be spelled in several ways

    @ENTRA-04
    Scenario: A slash at the end of the tenant URL does no harm
      Given an enterprise application whose tenant URL ends with a slash
      When the admin presses Test Connection
      Then Entra accepts the connection

    @ENTRA-05 @P-24 @flagged
    Scenario: A flag in the query does no harm
      Given an enterprise application that speaks the dialect of aadOptscim062020
      And Entra is let in as long as it leaves the flag out of its requests
      And Entra repeats the flag of the tenant URL in each request
      When the admin presses Test Connection
      Then Entra accepts the connection

    @ENTRA-04
    Scenario: A job of before December 2018 adds a segment to the tenant URL
      Given an enterprise application that speaks the default dialect
      And Entra works by the template of 2018
      When the admin presses Test Connection
      Then Entra has asked below a segment of its own

    @ENTRA-76
    Scenario: Entra connects by HTTPS
      Given an enterprise application that speaks the default dialect
      When the admin presses Test Connection
      Then the tenant URL is one that Entra connects to
