@entra @validator
Feature: The tests of Microsoft's SCIM Validator
  A vendor points the Validator at an endpoint before the first customer
  comes. Here are its tests with its requests: random words of twelve capital
  letters, PATCH as the flag aadOptscim062020 has it, a verdict by what is
  found afterwards. A green run says nothing about the default dialect.

  Where the Validator is known to ask too much, a correct provider passes here
  all the same: a creation counts if the resource is there, whatever success
  it was told by; any media type of JSON will do; nobody has to show active
  who was not disabled; nothing that is required gets removed; managers and
  members are real ones; language and country are no random words; and one
  test is over before the next one begins.

  Rule: What was created is there

    Scenario Outline: A new <resource> is found by its name
      When the Validator creates a <resource>
      Then the Validator finds the <resource> just as it was sent

      @ENTRA-14
      Examples:
        | resource |
        | user     |

      @ENTRA-47
      Examples:
        | resource |
        | group    |

    Scenario Outline: A <resource> is not created twice
      Given a <resource> that the Validator has created
      When the Validator creates the same <resource> again
      Then the second creation is refused as a conflict

      @ENTRA-17 @P-20
      Examples:
        | resource |
        | user     |

      @ENTRA-46 @P-20
      Examples:
        | resource |
        | group    |

    Scenario Outline: A <resource> is read by its id
      Given a <resource> that the Validator has created
      When the Validator reads the <resource> by its id
      Then the answer shows the <resource> just as it was sent

      @ENTRA-14
      Examples:
        | resource |
        | user     |

      @ENTRA-47
      Examples:
        | resource |
        | group    |

  Rule: A look-up finds what it asks for, and nothing else

    Scenario Outline: A <resource> that is there is looked up
      Given a <resource> that the Validator has created
      When the Validator looks for the <resource> by its name
      Then the Validator finds just that <resource>

      @ENTRA-10
      Examples:
        | resource |
        | user     |

      @ENTRA-45
      Examples:
        | resource |
        | group    |

    Scenario Outline: A <resource> is looked up in another case
      Given a <resource> that the Validator has created
      When the Validator looks for the <resource> by its name in small letters
      Then the Validator finds just that <resource>

      @ENTRA-13 @P-18
      Examples:
        | resource |
        | user     |

      @P-18
      Examples:
        | resource |
        | group    |

    Scenario Outline: A <resource> that is not there is looked up
      When the Validator looks for a <resource> that nobody has created
      Then the Validator gets an empty list

      @P-01
      Examples:
        | resource |
        | user     |

      @P-02
      Examples:
        | resource |
        | group    |

    @ENTRA-48 @P-16 @patch
    Scenario: A group is read without its members
      Given a group with a member, both of which the Validator has created
      When the Validator reads the group by its id, without members
      Then the answer shows the group, but no members

    @ENTRA-45 @P-16 @patch
    Scenario: A group is looked up without its members
      Given a group with a member, both of which the Validator has created
      When the Validator looks for the group by its name, without members
      Then the answer shows the group, but no members

  @patch @flagged
  Rule: A change of a user is there afterwards

    @ENTRA-22
    Scenario: Attributes are added
      Given a user with nothing but a name whom the Validator has created
      When the Validator adds all other attributes
      Then the user reads back with just those changes

    @ENTRA-22
    Scenario: Attributes are replaced
      Given a user that the Validator has created
      When the Validator replaces all attributes but the name
      Then the user reads back with just those changes

    @ENTRA-22
    Scenario: Attributes are removed
      Given a user that the Validator has created
      When the Validator removes some attributes
      Then the user reads back with just those changes

    @ENTRA-28
    Scenario: The user gets another name
      Given a user that the Validator has created
      When the Validator gives the user another name
      Then the user reads back with the other name

    @ENTRA-35 @ENTRA-36
    Scenario: The user is disabled
      Given a user that the Validator has created
      When the Validator disables the user
      Then the Validator finds the user by its name, disabled

    @ENTRA-29 @P-11
    Scenario Outline: The user gets a manager, named by <form>
      Given a user that the Validator has created
      When the Validator adds a manager, named by <form>
      Then the user reads back with that manager

      Examples: Both were seen
        | form      |
        | an object |
        | a bare id |

    @ENTRA-29 @P-11
    Scenario Outline: The user gets another manager, named by <form>
      Given a user with a manager, both of whom the Validator has created
      When the Validator replaces the manager by another one, named by <form>
      Then the user reads back with that manager

      Examples: Both were seen
        | form      |
        | an object |
        | a bare id |

    @ENTRA-30 @P-11
    Scenario Outline: The user loses the manager by <form>
      Given a user with a manager, both of whom the Validator has created
      When the Validator takes the manager away by <form>
      Then the user reads back without a manager

      Examples: Both were seen
        | form           |
        | a removal      |
        | an empty value |

    @ENTRA-22
    Scenario: Several operations change different attributes
      Given a user that the Validator has created
      When the Validator removes one attribute, adds another and replaces a third at once
      Then the user reads back with just those changes

    @ENTRA-22
    Scenario: Several operations change the same attribute of a user
      Given a user that the Validator has created
      When the Validator removes, adds and replaces the external id of the user at once
      Then the user reads back with just those changes

  @patch @flagged
  Rule: A change of a group is there afterwards

    @ENTRA-52
    Scenario: The external id of a group is replaced
      Given a group that the Validator has created
      When the Validator replaces the external id of the group
      Then the group reads back with just those changes

    @ENTRA-51
    Scenario: The group gets another name
      Given a group that the Validator has created
      When the Validator gives the group another name
      Then the group reads back with just those changes

    @ENTRA-49
    Scenario: The group gets a member
      Given a group that the Validator has created
      When the Validator adds a member
      Then the group reads back with just those members

    @ENTRA-50 @P-13
    Scenario: The group loses a member
      Given a group with two members, all of whom the Validator has created
      When the Validator removes the first member
      Then the group reads back with just those members

    @ENTRA-52
    Scenario: Several operations change the same attribute of a group
      Given a group that the Validator has created
      When the Validator removes, adds and replaces the external id of the group at once
      Then the group reads back with just those changes

  Rule: What was deleted is gone

    Scenario Outline: A <resource> is deleted
      Given a <resource> that the Validator has created
      When the Validator deletes the <resource>
      Then the <resource> is gone, by id as well as by name

      @ENTRA-38 @P-27
      Examples:
        | resource |
        | user     |

      @ENTRA-53
      Examples:
        | resource |
        | group    |

    @P-27
    Scenario Outline: A <resource> is deleted twice
      Given a <resource> that the Validator has created
      When the Validator deletes the <resource> twice
      Then the Validator is told that there is nothing

      Examples:
        | resource |
        | user     |
        | group    |

    @P-27
    Scenario Outline: A <resource> is deleted that is not there
      When the Validator deletes a <resource> that nobody has created
      Then the Validator is told that there is nothing

      Examples:
        | resource |
        | user     |
        | group    |
