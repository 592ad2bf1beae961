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

    @patch @flagged @P-30
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

    @gallery @alone @ENTRA-64 @P-26
    Scenario: As many look-ups as the gallery asks for
      Given a service provider that answers a single look-up of Entra's
      When Entra looks somebody up twenty-five times a second
      Then each of these look-ups is answered as fast as they come
      And whoever was put off is answered after the pause

  Rule: What is mapped can be found in the schemas

    @gallery @ENTRA-71
    Scenario: Every attribute of the default mappings
      Given a user with every single value that is announced
      When Microsoft's tests look for every attribute that is mapped
      Then each of these attributes is in the schemas

  Rule: Single values are stored as they are sent

    Scenario Outline: A <specimen> is created with all of them
      When Microsoft's tests create a <specimen> with every single value that is announced
      Then all these values read back as they were sent

      @gallery @ENTRA-14
      Examples:
        | specimen |
        | user     |

      @gallery @ENTRA-47
      Examples:
        | specimen |
        | group    |

    @patch
    Scenario Outline: All of them change, as a <specimen>'s job in the default dialect sends it
      Given a <specimen> with every single value that is announced
      When Microsoft's tests change all these values one by one
      Then all these values read back as they were sent

      @gallery @ENTRA-21
      Examples:
        | specimen |
        | user     |

      @gallery @ENTRA-51 @ENTRA-52
      Examples:
        | specimen |
        | group    |

    @patch
    Scenario Outline: All of them change, as a <specimen>'s job with aadOptscim062020 sends it
      Given a <specimen> with every single value that is announced
      When Microsoft's tests change all these values at once
      Then all these values read back as they were sent

      @flagged @ENTRA-22
      Examples:
        | specimen |
        | user     |

      @flagged @ENTRA-51 @ENTRA-52
      Examples:
        | specimen |
        | group    |

    @patch @gallery @ENTRA-29
    Scenario: A manager is named
      Given a user with every single value that is announced
      When Microsoft's tests make another user the manager
      Then that user is named as the manager

  Rule: Pages of groups follow on one another

    @gallery @alone @P-28
    Scenario: Eleven groups on three pages
      Given eleven groups whom Microsoft's tests have created
      When Microsoft's tests turn the pages of groups, five on each
      Then the pages of groups follow on one another
