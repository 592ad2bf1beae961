@entra
Feature: The tests that Microsoft's gallery asks for
  Whoever wants an application listed has to pass these. Besides the real
  engine they call the service provider directly, for what no default job
  ever sends.

  Rule: Optional attributes can be emptied

    @patch @gallery @P-30
    Scenario Outline: Verbosely, with <emptiness>
      Given a user whom Microsoft's tests have created
      When Microsoft's tests overwrite title and language with <emptiness>, each by itself
      Then title and language have no value any more

      Examples:
        | emptiness     |
        | null          |
        | an empty text |

    @patch @gallery @P-30
    Scenario Outline: Compactly, with <emptiness>
      Given a user whom Microsoft's tests have created
      When Microsoft's tests overwrite title and language with <emptiness>, both at once
      Then title and language have no value any more

      Examples:
        | emptiness     |
        | null          |
        | an empty text |

  Rule: Pages begin where they were asked to

    @gallery @alone @P-28 @ENTRA-74
    Scenario: Eleven users on three pages
      Given eleven users whom Microsoft's tests have created
      When Microsoft's tests turn the pages, five users on each
      Then each page begins where it was asked to, without anybody who was there before

  Rule: The schemas can be discovered

    @gallery @ENTRA-71
    Scenario: The portal reads the schemas
      Given a user whom Microsoft's tests have created
      When Microsoft's tests ask for the schemas
      Then they get a list of schemas that Entra's portal can read

  Rule: A busy service provider says so

    @P-26
    Scenario: Thirty look-ups in a row
      Given a user whom Microsoft's tests have created
      When Microsoft's tests look for the user thirty times in a row
      Then each look-up is answered, or put off with a SCIM error that names a pause
