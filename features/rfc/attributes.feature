@rfc
Feature: A client gets the attributes that it asks for
  Who needs a list of names should not be sent everybody's addresses.
  What is left out stays private; what has to be there is there always.

  Rule: What is asked for comes, and what is always there

    @7644-3.4.2.5-02 @7644-3.9-01 @must
    Scenario: Only the user name
      Given a user with a title
      When a client reads the user with attributes=userName
      Then the answer shows that very user
      And it shows no name, emails or title

    @7644-3.9-02 @must
    Scenario: Only a part of the name
      Given a user with a title
      When a client reads the user with attributes=name.givenName
      Then it shows name.givenName
      And it shows no name.familyName, emails or title

    @7643-7-17 @defined
    Scenario: The id comes unasked
      Given a user with a title
      When a client reads the user with attributes=title
      Then it shows id

    @filter @7644-3.4.2-09 @defined
    Scenario: The id comes unasked in a list
      Given the users ann, bob and carol
      When a client lists them with attributes=userName
      Then each of those listed has an id

    @filter @7644-3.4.2.5-01 @must
    Scenario: A list is as short as a single user
      Given the users ann, bob and carol
      When a client lists them with attributes=userName
      Then none of those listed has emails

  Rule: What is not wanted does not come

    @7644-3.4.2.5-03 @7644-3.9-04 @must
    Scenario: Everything but the addresses
      Given a user with a title
      When a client reads the user with excludedAttributes=emails
      Then it shows title
      And it shows no emails

    @7644-3.9-03 @7644-3.4.2.5-05 @must
    Scenario: The id cannot be left out
      Given a user with a title
      When a client reads the user with excludedAttributes=id,emails
      Then it shows id

  Rule: Whatever returns a user obeys

    @7644-3.9-05 @defined
    Scenario: A creation shows what was asked for
      When a client creates a user with attributes=userName
      Then it shows id
      And it shows no name or emails

    @7644-3.9-05 @defined
    Scenario: A replacement shows what was asked for
      Given a user with a title
      When a client replaces the user with attributes=userName
      Then it shows id
      And it shows no name or emails

    @7644-3.4.2-01 @should
    Scenario: What is not known is not asked
      Given a user with a title
      When a client reads the user with colour=blue
      Then the answer is "200 OK"
      And the answer shows that very user

    @7644-3.4.2.5-04 @observe
    Scenario: A name that is none does no harm
      Given a user with a title
      When a client reads the user with attributes=..title
      Then the service provider does not stumble
