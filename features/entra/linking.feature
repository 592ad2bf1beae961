@entra
Feature: Entra takes over the accounts that are there
  Before Entra creates anybody it asks by the matching attributes, one after
  the other. A look-up that misses an account ends in a conflict or in a
  second account for the same person.

  Rule: An account is found by each matching attribute

    @ENTRA-10
    Scenario Outline: An account is found by <attribute>
      Given an enterprise application that speaks the default dialect
      And people are matched on <attribute>
      And an account of Ada's exists already
      When the admin assigns Ada to the enterprise application
      Then Entra takes that account for Ada's

      Examples:
        | attribute                    |
        | userName                     |
        | externalId                   |
        | emails[type eq "work"].value |

    @ENTRA-10
    Scenario: An account is found by a query whose brackets are not encoded
      Given an enterprise application that speaks the default dialect
      And Entra leaves brackets as they are
      And people are matched on emails[type eq "work"].value
      And an account of Ada's exists already
      When the admin assigns Ada to the enterprise application
      Then Entra takes that account for Ada's

    @ENTRA-11
    Scenario: The second matching attribute finds what the first did not
      Given an enterprise application that speaks the default dialect
      And people are matched on externalId then userName
      And an account of Ada's exists already that has no external id
      When the admin assigns Ada to the enterprise application
      Then Entra takes that account for Ada's

    @ENTRA-11
    Scenario: Somebody without any matching value is not looked for
      Given an enterprise application that speaks the default dialect
      And people are matched on externalId
      And Ada has no mail nickname in Entra
      When the admin assigns Ada to the enterprise application
      Then Entra has created nobody
      And the provisioning log says that Ada was skipped for want of a matching value

    @ENTRA-13 @P-18
    Scenario: An account is found whatever the case of its user name
      Given an enterprise application that speaks the default dialect
      And an account of Ada's exists already, written in capitals
      When the admin assigns Ada to the enterprise application
      Then Entra takes that account for Ada's

  Rule: A matching attribute leads to one account

    @ENTRA-12
    Scenario: A user name leads to one account, whatever somebody else tries
      Given an enterprise application that speaks the default dialect
      And an account of Ada's exists already
      And somebody else tries to make a second account with Ada's user name
      When the admin assigns Ada to the enterprise application
      Then Entra takes that account for Ada's

    @ENTRA-12
    Scenario: Of two accounts that match, Entra takes neither
      Given an enterprise application that speaks the default dialect
      And people are matched on externalId
      And two accounts have Ada's external id
      When the admin assigns Ada to the enterprise application
      Then the provisioning log says that Ada has duplicates, and nothing is written

  Rule: Signs in a name do not keep a person from being found

    @P-17
    Scenario: A user name with an apostrophe and a plus sign
      Given an enterprise application that speaks the default dialect
      And Ada's user name has an apostrophe and a plus sign
      And Ada is provisioned by Entra
      When the admin restarts provisioning and drops what it is linked with
      Then Entra takes that account for Ada's

    @P-17
    Scenario: A name with quotation marks and a backslash
      Given an enterprise application that speaks the default dialect
      And people are matched on displayName
      And Ada is called O'Neil "A\B" & Co in Entra
      And Ada is provisioned by Entra
      When the admin restarts provisioning and drops what it is linked with
      Then Entra takes that account for Ada's

    @ENTRA-77
    Scenario Outline: A name with <sign>
      Given an enterprise application that speaks the default dialect
      And people are matched on displayName
      And Ada is called <name> in Entra
      And Ada is provisioned by Entra
      When the admin restarts provisioning and drops what it is linked with
      Then Entra takes that account for Ada's

      Examples:
        | sign             | name               |
        | quotation marks  | Ada "the Countess" |
        | a backslash      | Ada \\ Lovelace    |
        | an ampersand     | Ada & Daughters    |
        | plus signs       | Ada of C++         |
        | a number sign    | Ada of C#          |
        | an apostrophe    | Ada O'Neil         |

  Rule: Nobody is kept out for headers that Entra sends or does not send

    @P-24
    Scenario: Entra does not name itself
      Given an enterprise application that speaks the default dialect
      And Entra is let in as long as it names itself in User-Agent
      When the admin presses Test Connection
      Then Entra accepts the connection

    @P-24
    Scenario: Entra names a charset
      Given an enterprise application that speaks the default dialect
      When the admin assigns Ada to the enterprise application
      Then the charset in Entra's Content-Type keeps nobody out
