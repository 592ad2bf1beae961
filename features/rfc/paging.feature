@rfc @filter
Feature: A long list comes in pages that fit together
  Nobody's directory fits on one page. Whoever imports it page by page
  counts on each page to be what was asked for: a person who falls
  between two pages loses access, or keeps it.

  Rule: A page is never longer than asked for

    @7644-3.4.2.4-02 @must
    Scenario: No more users than asked for
      Given the users ann, bob and carol
      When a client lists them with count=2
      Then at most 2 users are listed

    @7644-3.4.2.4-04 @defined
    Scenario: Asked for none, the total comes alone
      Given the users ann, bob and carol
      When a client lists them with count=0
      Then no user is listed
      And the total is 3

    @7644-3.4.2.4-03 @must
    Scenario: Less than none is none
      Given the users ann, bob and carol
      When a client lists them with count=-1
      Then the answer is "200 OK"
      And no user is listed

  Rule: A page says what it is

    @7644-3.4.2-08 @defined
    Scenario: The total counts all, not just the page
      Given the users ann, bob and carol
      When a client lists them with count=1
      Then the total is 3

    @7644-3.4.2-04 @must
    Scenario: Where there are hits, they are listed
      Given the users ann, bob and carol
      When a client lists them with startIndex=1
      Then some of them are listed

    @7644-3.4.2-05 @must
    Scenario: A part of the list says where it begins
      Given the users ann, bob and carol
      When a client lists them with count=1
      Then the page says where it begins

    @7644-3.4.2-06 @must
    Scenario: A part of the list says how long it is
      Given the users ann, bob and carol
      When a client lists them with count=1
      Then the page says how long it is

    @7644-3.4.2.4-05 @defined
    Scenario: The last page says how long it is, not how long it could be
      Given the users ann, bob and carol
      When a client lists them with startIndex=3&count=2
      Then the length is that of the page

    @7644-3.4.2.4-06 @defined
    Scenario: A page begins where it was asked to
      Given the users ann, bob and carol
      When a client lists them with startIndex=3&count=1
      Then the page begins at 3

  Rule: Pages join without gap and without overlap

    @7644-3.4.2.4-07 @defined
    Scenario: Page by page, everybody is seen once
      Given the users ann, bob and carol
      When a client walks through them two at a time
      Then each of them is seen once

    @7644-3.4.2.4-01 @must
    Scenario Outline: A page before the first is the first: <start>
      Given the users ann, bob and carol
      When a client lists them with startIndex=<start>
      Then the answer is "200 OK"
      And the same users are listed as from the first on

      Examples:
        | start |
        | 0     |
        | -5    |

    @7644-3.4.2.4-08 @defined
    Scenario: Behind the last page there is an empty one
      Given the users ann, bob and carol
      When a client lists them with startIndex=4
      Then the answer is "200 OK"
      And no user is listed
