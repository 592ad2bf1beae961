@rfc @filter @sort
Feature: A list comes in the order that was asked for
  An administrator who looks for a name in a long list, and a client that
  fetches it page by page, both rely on one order from end to end.

  Rule: The attribute decides, ascending unless said otherwise

    @7644-3.4.2.3-01 @7644-3.4.2.3-02 @must
    Scenario: Users are sorted by an attribute
      Given the users bob, carol and ann
      When a client lists them sorted by userName
      Then they come in the order ann, bob, carol

    @7644-3.4.2.3-06 @must
    Scenario: Ascending is the default
      Given the users bob, carol and ann
      When a client lists them sorted by userName
      Then they come in the same order as with ascending

    @7644-3.4.2.3-07 @defined
    Scenario: Descending turns the order round
      Given the users bob, carol and ann
      When a client lists them sorted by userName&sortOrder=descending
      Then they come in the order carol, bob, ann

    @7644-3.4.2.3-04 @defined
    Scenario: A part of a complex attribute decides
      Given users with the given names Zoe, Adam and Mia
      When a client lists them sorted by name.givenName
      Then they come in the order adam, mia, zoe

    @7644-3.4.2.3-03 @defined
    Scenario: Of several values the primary one decides
      Given users of whom the first has the last primary address
      When a client lists them sorted by emails.value
      Then they come in the order bob, ann

  Rule: Capitals count only where the attribute says so

    @7644-3.4.2.3-08 @must
    Scenario: User names are sorted without regard to capitals
      Given the users alice, Bob and carol
      When a client lists them sorted by userName
      Then they come in the order alice, Bob, carol

    @7644-3.4.2.3-09 @must
    Scenario: External ids are sorted with regard to capitals
      Given users with the external ids a, B and c
      When a client lists them sorted by externalId
      Then they come in the order b, a, c

  Rule: Who has no value comes last, or first when the order is turned round

    @7644-3.4.2.3-05 @defined
    Scenario Outline: Without a title, <direction>
      Given users with the titles B, nothing and A
      When a client lists them sorted by title&sortOrder=<direction>
      Then they come in the order <order>

      Examples:
        | direction  | order         |
        | ascending  | a, b, nothing |
        | descending | nothing, b, a |
