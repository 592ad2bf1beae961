@onelogin @alone
Feature: OneLogin reads whole lists without asking for pages
  The groups that a rule can choose are read once, by one request that names
  no page. Whoever answers with the first page and calls that all makes
  OneLogin create groups that are there already.

  Rule: A list has all, or says how many there are

    @ONELOGIN-38 @ONELOGIN-P17
    Scenario: Many groups are read in one go
      Given a OneLogin application for SCIM v2 Enterprise
      And there are twenty-five groups that OneLogin does not know
      When the OneLogin administrator refreshes the entitlements
      Then OneLogin knows all twenty-five groups, or that there are more

    @ONELOGIN-38
    Scenario Outline: OneLogin <reads lists> of groups
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin <reads lists>
      And there are twenty-five groups that OneLogin does not know
      When the OneLogin administrator refreshes the entitlements
      Then OneLogin knows all twenty-five groups, or that there are more

      Examples: Pages are not established
        | reads lists                |
        | reads lists by the hundred |
        | reads lists by the ten     |

    @ONELOGIN-51
    Scenario: Users are imported in one go
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin has provisioned twenty people
      When the OneLogin administrator imports users
      Then OneLogin has read all twenty people, or that there are more

    @ONELOGIN-51
    Scenario: Users are imported page by page
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin reads lists by the ten
      And OneLogin has provisioned twenty people
      When the OneLogin administrator imports users
      Then OneLogin has read all twenty people, or that there are more
