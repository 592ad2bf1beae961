@rfc @filter
Feature: A filter finds just the users that it describes
  Before a directory creates or changes anybody, it looks for them. A
  filter that finds too few makes double accounts; one that finds too
  many hands one person's data to another.

  Rule: Values are compared as the operator says

    @7644-3.4.2.2-06 @defined
    Scenario: Equal is equal, and not just alike
      Given a user with the title "Dean {marker}"
      And another user with the title "Dean {marker} II"
      When a client filters users by: title eq "Dean {marker}"
      Then just that user is found

    @7644-3.4.2.2-06 @defined
    Scenario: A switch is compared with true
      Given a user who is active by default
      When a client filters users by: userName eq "{barbara}" and active eq true
      Then just that user is found

    @7644-3.4.2.2-07 @defined
    Scenario: Not equal leaves out the one value
      Given a user with the title "Dean {marker}"
      And another user with the title "Vice Dean {marker}"
      When a client filters users by: title co "{marker}" and title ne "Vice Dean {marker}"
      Then just that user is found

    @7644-3.4.2.2-08 @defined
    Scenario: Containing looks at any place
      Given a user with the title "Vice Dean {marker} II"
      And another user with the title "Dean {marker} II"
      When a client filters users by: title co "ice Dean {marker}"
      Then just that user is found

    @7644-3.4.2.2-09 @defined
    Scenario Outline: Starting with looks at the beginning, up to <extent>
      Given a user with the title "{marker} Dean"
      And another user with the title "Vice {marker} Dean"
      When a client filters users by: title sw "<beginning>"
      Then just that user is found

      Examples:
        | extent          | beginning     |
        | a part of it    | {marker} D    |
        | the whole value | {marker} Dean |

    @7644-3.4.2.2-10 @defined
    Scenario Outline: Ending with looks at the end, up to <extent>
      Given a user with the title "Dean {marker}"
      And another user with the title "Dean {marker} II"
      When a client filters users by: title ew "<ending>"
      Then just that user is found

      Examples:
        | extent          | ending        |
        | a part of it    | an {marker}   |
        | the whole value | Dean {marker} |

    @7644-3.4.2.2-11 @defined
    Scenario: Present means that there is a value
      Given a user with the title "Dean"
      And another user
      When a client filters users by: userName co ".{marker}@" and title pr
      Then just that user is found

    @7644-3.4.2.2-12 @defined
    Scenario: Greater excludes the value itself
      Given a user with the title "{marker} B"
      And another user with the title "{marker} A"
      When a client filters users by: title sw "{marker}" and title gt "{marker} A"
      Then just that user is found

    @7644-3.4.2.2-13 @defined
    Scenario: Greater or equal includes the value itself
      Given a user with the title "{marker} B"
      And another user with the title "{marker} A"
      When a client filters users by: title sw "{marker}" and title ge "{marker} B"
      Then just that user is found

    @7644-3.4.2.2-14 @defined
    Scenario: Less excludes the value itself
      Given a user with the title "{marker} A"
      And another user with the title "{marker} B"
      When a client filters users by: title sw "{marker}" and title lt "{marker} B"
      Then just that user is found

    @7644-3.4.2.2-15 @defined
    Scenario: Less or equal includes the value itself
      Given a user with the title "{marker} A"
      And another user with the title "{marker} B"
      When a client filters users by: title sw "{marker}" and title le "{marker} A"
      Then just that user is found

    @7644-3.4.2.2-12 @defined
    Scenario Outline: A date is compared as a moment: <moment>
      Given a user
      When a client filters users by: userName eq "{barbara}" and meta.created gt "<moment>"
      Then <outcome>

      Examples:
        | moment                    | outcome                    |
        | 2001-02-03T04:05:06Z      | just that user is found    |
        | 2001-02-03T04:05:06+09:00 | just that user is found    |
        | 2999-02-03T04:05:06.789Z  | the answer is an empty list |

    @7644-3.4.2.2-35 @must
    Scenario: Capitals matter in an external id
      Given a user with the external id "HR-aBc-{marker}"
      When a client filters users by: externalId eq "hr-abc-{marker}"
      Then the answer is an empty list

    @7644-3.4.2.2-32 @must
    Scenario: A value that the service provider chose is seen
      Given a user who is active by default
      When a client filters users by: userName eq "{barbara}" and active eq true
      Then just that user is found

  Rule: Clauses are joined in the order that the standard gives

    @7644-3.4.2.2-20 @defined
    Scenario: Both sides of "and" count
      Given a user with the title "Dean"
      When a client filters users by: userName eq "{barbara}" and title eq "Vice Dean"
      Then the answer is an empty list

    @7644-3.4.2.2-21 @defined
    Scenario Outline: Either side of "or" is enough: the <side>
      Given a user
      When a client filters users by: <filter>
      Then just that user is found

      Examples:
        | side   | filter                                              |
        | first  | userName eq "{barbara}" or userName eq "{nobody}"   |
        | second | userName eq "{nobody}" or userName eq "{barbara}"   |

    @7644-3.4.2.2-22 @defined
    Scenario: "not" turns a clause round
      Given a user
      And another user
      When a client filters users by: userName co ".{marker}@" and not (userName eq "{grace}")
      Then just that user is found

    @7644-3.4.2.2-27 @must
    Scenario: "and" binds tighter than "or"
      Given a user with the title "Dean"
      And another user with the title "Dean"
      When a client filters users by: userName eq "{barbara}" or userName eq "{grace}" and title eq "Vice Dean"
      Then just that user is found

    @7644-3.4.2.2-28 @must
    Scenario: "not" binds tighter than "and"
      Given a user with the title "Dean"
      And another user
      When a client filters users by: not (title eq "Vice Dean") and userName eq "{barbara}"
      Then just that user is found

    @7644-3.4.2.2-29 @must
    Scenario: Parentheses come first
      Given a user with the title "Dean"
      And another user with the title "Vice Dean"
      When a client filters users by: (userName eq "{grace}" or userName eq "{barbara}") and title eq "Dean"
      Then just that user is found

  Rule: One of several values is enough, but it has to be one

    @7644-3.4.2.2-30 @defined
    Scenario: Any of the addresses may match
      Given a user with a work address and a private one
      When a client filters users by: emails.value eq "{home}"
      Then just that user is found

    @7644-3.4.2.2-23 @must
    Scenario: What stands in brackets is asked of one and the same value
      Given a user with a work address and a private one
      When a client filters users by: emails[type eq "work" and value eq "{home}"]
      Then the answer is an empty list

    @7644-3.4.2.2-24 @must
    Scenario: A filter in brackets finds a value
      Given a user with a work address and a private one
      When a client filters users by: emails[type eq "home" and value eq "{home}"]
      Then just that user is found

  Rule: Names are read as the standard writes them

    @7644-3.4.2.2-03 @defined
    Scenario Outline: Capitals do not matter in <what>
      Given a user
      When a client filters users by: <filter>
      Then just that user is found

      Examples:
        | what                      | filter                  |
        | the name of an attribute  | USERNAME eq "{barbara}" |
        | an operator               | userName Eq "{barbara}" |

    @7644-3.4.2.2-25 @must
    Scenario Outline: <form> is valid
      Given a user
      When a client filters users by: <filter>
      Then just that user is found

      Examples:
        | form                    | filter                                                               |
        | A name after its schema | urn:ietf:params:scim:schemas:core:2.0:User:userName eq "{barbara}"   |
        | A nest of parentheses   | ((userName eq "{barbara}") and (userName pr))                        |
        | An escaped letter       | userName sw "\u0062arbara.{marker}"                                  |

    @7644-3.4.2.2-36 @defined
    Scenario: Users with an extension are found by its schema
      Given a user with an employee number
      And another user
      When a client filters users by: userName co ".{marker}@" and schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
      Then just that user is found

  Rule: A question without an answer is refused

    @7644-3.4.2.2-24 @7644-3.12-14 @must
    Scenario: The filter in brackets has to be complete
      When a client filters users by: emails[type eq]
      Then the answer is "400 Bad Request"
      And the error is of type "invalidFilter"

    @must
    Scenario Outline: A switch has no order: <operator>
      When a client filters users by: active <operator> true
      Then the answer is "400 Bad Request"
      And the error is of type "invalidFilter"

      @7644-3.4.2.2-16
      Examples: greater
        | operator |
        | gt       |

      @7644-3.4.2.2-17
      Examples: greater or equal
        | operator |
        | ge       |

      @7644-3.4.2.2-18
      Examples: less
        | operator |
        | lt       |

      @7644-3.4.2.2-19
      Examples: less or equal
        | operator |
        | le       |

    @7644-3.4.2.2-04 @observe
    Scenario: An empty filter is refused
      When a client filters users by nothing
      Then the answer is "400 Bad Request"

    @7644-3.4.2.2-05 @observe
    Scenario Outline: Half a comparison is refused: <filter>
      When a client filters users by: <filter>
      Then the answer is "400 Bad Request"

      Examples:
        | filter   |
        | userName |
        | eq "ada" |
