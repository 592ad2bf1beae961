@rfc
Feature: A refusal can be understood
  When something is refused, the only help that an administrator gets is
  what the service provider says about it. A clear answer is mended in
  minutes; a page of HTML costs a support ticket.

  Rule: Each mistake has its status

    @7644-3.12-08 @should
    Scenario: Somebody unknown is not found
      When a client reads a user who does not exist
      Then the answer is "404 Not Found"

    @7644-3.12-09 @should
    Scenario: An unknown endpoint is not found
      When a client reads an endpoint that does not exist
      Then the answer is "404 Not Found"

    @7644-3.12-05 @should
    Scenario Outline: A body that is <mistake> is a bad request
      When a client creates a user with a body that is <mistake>
      Then the answer is "400 Bad Request"

      Examples:
        | mistake  |
        | cut off  |
        | an array |

    @7644-3.12-17 @defined
    Scenario: A body that cannot be parsed is called so
      When a client creates a user with a body that is cut off
      Then the error is of type "invalidSyntax"

    @7643-4.1.1-02 @must
    Scenario Outline: A user without a name is refused: <name>
      When a client creates a user whose user name is <name>
      Then the answer is "400 Bad Request"

      Examples:
        | name    |
        | missing |
        | empty   |

    @7644-3.12-20 @defined
    Scenario: A missing value is called so
      When a client creates a user whose user name is missing
      Then the error is of type "invalidValue"

  Rule: A filter that is not understood is not ignored

    @filter @7644-3.4.2.2-26 @must
    Scenario Outline: <filter> is refused: <reason>
      When a client filters users by: <filter>
      Then the answer is "400 Bad Request"
      And the error is of type "invalidFilter"

      Examples:
        | filter                   | reason                        |
        | userName eq              | the value is missing          |
        | (userName eq "a"         | the parenthesis stays open    |
        | userName eq ada          | the text has no quotes        |
        | userName pr xor title pr | there is no such logical word |

    @filter @7644-3.4.2.2-33 @must
    Scenario: An unknown operator is refused
      When a client filters users by: userName regex "a.*"
      Then the answer is "400 Bad Request"
      And the error is of type "invalidFilter"
      And the error explains itself
