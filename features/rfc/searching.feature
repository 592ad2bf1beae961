@rfc
Feature: A search can be sent in a body
  A filter may hold what nobody wants in the logs of every proxy on the
  way. A search by POST keeps it out of the address, and has to find the
  same people.

  Rule: A search is a query and creates nobody

    @filter @7644-3.4.3-01 @must
    Scenario: A search answers with a list
      Given the users ann, bob and carol
      When a client searches users with {}
      Then the answer is "200 OK"
      And the total is 3

    @filter @7644-3.4.3-07 @defined
    Scenario Outline: A search finds what the query finds: <parameters>
      Given the users ann, bob and carol
      When a client searches users with <parameters>
      Then the same users are listed as with <query>

      Examples:
        | parameters                              | query                            |
        | {"startIndex": 2, "count": 1}           | startIndex=2&count=1             |
        | {"count": 0}                            | count=0                          |
        | {"excludedAttributes": ["emails"]}      | excludedAttributes=emails        |

    @filter @sort @7644-3.4.3-06 @must
    Scenario: A search is sorted
      Given the users bob, carol and ann
      When a client searches users with {"sortBy": "userName", "sortOrder": "descending"}
      Then they come in the order carol, bob, ann

    @filter @7644-3.4.3-04 @must
    Scenario: The id cannot be left out of a search
      Given the users ann, bob and carol
      When a client searches users with {"excludedAttributes": ["id", "schemas"]}
      Then each of those listed has an id

    @filter @7644-3.4.3-02 @must
    Scenario: Groups are searched likewise
      Given a group with a member
      When a client searches groups for its name
      Then just that group is listed

    @filter @7644-3.4.3-05 @observe
    Scenario: A filter that is not understood is refused
      When a client searches users by a filter that breaks off
      Then the answer is "400 Bad Request"
      And the error is of type "invalidFilter"

    @7644-3.4.3-03 @observe
    Scenario: A search says that it is one
      When a client sends a search without its schema
      Then the answer is "400 Bad Request"

  Rule: The root knows all that there is

    @filter @7644-3.4.2.1-01 @7644-3.4.2.1-03 @must
    Scenario: Users and groups are found at the root
      Given a group with a member of the same name
      When a client queries the root for that name
      Then the user and the group are listed

    @filter @7644-3.4.2.1-04 @must
    Scenario: What a resource cannot have, it has not
      Given a group with a member of the same name
      When a client queries the root for that name among users
      Then only the user is listed
