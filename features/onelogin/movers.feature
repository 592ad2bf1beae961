@onelogin
Feature: A change in OneLogin reaches the account
  OneLogin sends the whole template again for every change, by PUT. What the
  template does not name is none of its business: the state and the groups of
  the account stay as they are.

  Rule: The account is replaced by what the template says now

    @ONELOGIN-17 @ONELOGIN-18 @ONELOGIN-P02
    Scenario Outline: A name changes, by <connector>
      Given a OneLogin application for <connector>
      And OneLogin has provisioned Ada
      When Ada's first name changes in OneLogin
      Then Ada's account has the new first name from OneLogin

      @core
      Examples:
        | connector    |
        | SCIM v2 Core |

      @enterprise
      Examples:
        | connector          |
        | SCIM v2 Enterprise |

    @ONELOGIN-17 @ONELOGIN-18
    Scenario Outline: OneLogin <does so> when a name changes
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin <does so>
      And OneLogin has provisioned Ada
      When Ada's first name changes in OneLogin
      Then Ada's account has the new first name from OneLogin

      Examples: Neither is established
        | does so                                |
        | looks nobody up before an update       |
        | reads an account before it is replaced |

  Rule: What the template does not name stays as it is

    @ONELOGIN-19 @ONELOGIN-20 @ONELOGIN-P09 @patch
    Scenario: A member of a group gets another name
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin has provisioned Ada
      And somebody other than OneLogin has put Ada into a group
      When Ada's first name changes in OneLogin
      Then Ada is still active and a member after OneLogin's replacement

  Rule: A change of the template waits for the next synchronisation

    @ONELOGIN-21
    Scenario: The template gets an attribute more
      Given a OneLogin application for SCIM v2 Core
      And OneLogin has provisioned Ada
      And the SCIM JSON Template in OneLogin has a nickname from now on
      When the OneLogin administrator chooses Reapply Mappings
      Then Ada's account is sent again by OneLogin with the nickname

  Rule: A new user name goes to the account that OneLogin knows

    @ONELOGIN-22
    Scenario: The user name changes, and the account is known by its id
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin has provisioned Ada
      When Ada's e-mail address changes in OneLogin
      Then Ada's account in OneLogin is the same under the new user name

    @ONELOGIN-22
    Scenario: The user name changes, and OneLogin looks for the new one only
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin creates whoever is not found any more
      And OneLogin has provisioned Ada
      When Ada's e-mail address changes in OneLogin
      Then Ada has a second account from OneLogin
