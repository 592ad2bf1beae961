@onelogin @patch
Feature: Rules of OneLogin put people into groups
  An administrator writes a rule once, and from then on roles or departments
  decide who is in which group. Members are added and removed one by one, by
  PATCH, which is the only way that OneLogin has. In what form SCIM 2.0's
  PATCH names them is not published, so all likely forms are run.

  Rule: Without the parameter Groups, nothing is sent about groups

    @ONELOGIN-37
    Scenario: Groups are not included in user provisioning
      Given a OneLogin application for SCIM v2 Enterprise
      And Groups are not included in user provisioning in OneLogin
      And a OneLogin rule sets groups for each department with value that matches ".*"
      When Ada moves to the department "Field Ops" in OneLogin
      Then OneLogin has sent nothing about groups

  Rule: Groups that are there can be chosen

    @ONELOGIN-39
    Scenario Outline: A rule sets a group for a role, by <connector>
      Given a OneLogin application for <connector>
      And the group "Sales" is among OneLogin's entitlements
      And a OneLogin rule sets the group "Sales" for the role "Sellers"
      And OneLogin has provisioned Ada
      When Ada gets the role "Sellers" in OneLogin
      Then OneLogin has put Ada alone into the group "Sales"

      @core
      Examples:
        | connector    |
        | SCIM v2 Core |

      @enterprise
      Examples:
        | connector          |
        | SCIM v2 Enterprise |

    @ONELOGIN-48
    Scenario: An administrator selects a group for one user
      Given a OneLogin application for SCIM v2 Enterprise
      And the group "Sales" is among OneLogin's entitlements
      And OneLogin has provisioned Ada
      When the OneLogin administrator selects the group "Sales" for Ada
      Then OneLogin has put Ada alone into the group "Sales"

  Rule: Groups that are not there are made and filled

    @ONELOGIN-40 @ONELOGIN-42 @ONELOGIN-45 @ONELOGIN-P15
    Scenario Outline: A rule makes groups of departments, by <connector>
      Given a OneLogin application for <connector>
      And a OneLogin rule sets groups for each department with value that matches ".*"
      And Ada works in the department "Field Ops" in OneLogin
      When the OneLogin administrator gives Ada access
      Then OneLogin has put Ada alone into the group "Field Ops"
      And OneLogin has made the account before the group

      @core
      Examples:
        | connector    |
        | SCIM v2 Core |

      @enterprise
      Examples:
        | connector          |
        | SCIM v2 Enterprise |

    @ONELOGIN-40
    Scenario: A rule makes groups of roles
      Given a OneLogin application for SCIM v2 Enterprise
      And a OneLogin rule sets groups for each role with value that matches "Sellers.*"
      And Ada has the role "Sellers" in OneLogin
      And Ada has the role "Readers" in OneLogin
      When the OneLogin administrator gives Ada access
      Then OneLogin has put Ada alone into the group "Sellers"

    @ONELOGIN-40
    Scenario: A rule cuts names of groups out of Active Directory's
      Given a OneLogin application for SCIM v2 Enterprise
      And a OneLogin rule sets groups for each member_of with value that matches "CN=([^,]*),.*"
      And Ada is a member of "Sales EMEA" in the directory behind OneLogin
      When the OneLogin administrator gives Ada access
      Then OneLogin has put Ada alone into the group "Sales EMEA"

    @ONELOGIN-40
    Scenario: A rule makes groups of a custom field
      Given a OneLogin application for SCIM v2 Enterprise
      And a OneLogin rule sets groups for each team with value that matches ".*"
      And Ada's custom field team in OneLogin is "Engines"
      When the OneLogin administrator gives Ada access
      Then OneLogin has put Ada alone into the group "Engines"

    @ONELOGIN-41
    Scenario: A new group has no members yet
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin has provisioned Ada
      And a OneLogin rule sets groups for each department with value that matches ".*"
      When Ada moves to the department "Field Ops" in OneLogin
      Then OneLogin has made the group "Field Ops"

    @ONELOGIN-41
    Scenario Outline: OneLogin <names a schema> that RFC 7643 does not have
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin <names a schema>
      And OneLogin has provisioned Ada
      And a OneLogin rule sets groups for each department with value that matches ".*"
      When Ada moves to the department "Field Ops" in OneLogin
      Then the group "Field Ops" is made by OneLogin, or refused with a reason

      Examples: Neither is established
        | names a schema                     |
        | names an unusual schema for groups |
        | names the old schema for groups    |

    @ONELOGIN-P18
    Scenario: A group of that name is there, of which OneLogin does not know
      Given a OneLogin application for SCIM v2 Enterprise
      And there is a group "Field Ops" that OneLogin does not know
      And OneLogin has provisioned Ada
      And a OneLogin rule sets groups for each department with value that matches ".*"
      When Ada moves to the department "Field Ops" in OneLogin
      Then the second group "Field Ops" from OneLogin is refused as a conflict, or is another one

  Rule: Whoever moves leaves one group and joins another

    @ONELOGIN-43 @ONELOGIN-46 @ONELOGIN-P15
    Scenario Outline: OneLogin <does so> when somebody moves
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin <does so>
      And Ada and Grace work in "Field Ops" by a rule of OneLogin
      When Ada moves to the department "Research" in OneLogin
      Then OneLogin has put Grace alone into the group "Field Ops"
      And OneLogin has put Ada alone into the group "Research"

      Examples: None of these is established
        | does so                               |
        | takes people out of groups first      |
        | puts people into groups first         |
        | names a leaving member in the value   |

    @ONELOGIN-42
    Scenario: A new member is named without a path
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin names a new member without a path
      And Ada and Grace work in "Field Ops" by a rule of OneLogin
      When Ada moves to the department "Research" in OneLogin
      Then OneLogin has put Ada alone into the group "Research"

    @ONELOGIN-43 @ONELOGIN-P15
    Scenario: Somebody loses a role
      Given a OneLogin application for SCIM v2 Enterprise
      And a OneLogin rule sets groups for each role with value that matches ".*"
      And Ada has the role "Sellers" in OneLogin
      And OneLogin has provisioned Ada
      When Ada loses the role "Sellers" in OneLogin
      Then OneLogin has left the group "Sellers" behind, empty

    @ONELOGIN-47 @ONELOGIN-P20
    Scenario: A role is renamed
      Given a OneLogin application for SCIM v2 Enterprise
      And a OneLogin rule sets groups for each role with value that matches ".*"
      And Ada has the role "Sellers" in OneLogin
      And OneLogin has provisioned Ada
      When the role "Sellers" is called "Traders" in OneLogin from now on
      Then OneLogin has left the group "Sellers" behind, empty

  Rule: Rules count for those who are there once mappings are reapplied

    @ONELOGIN-49
    Scenario: A rule is added later
      Given a OneLogin application for SCIM v2 Enterprise
      And Ada works in the department "Field Ops" in OneLogin
      And OneLogin has provisioned Ada
      And a OneLogin rule sets groups for each department with value that matches ".*"
      When the OneLogin administrator chooses Reapply Mappings
      Then OneLogin has put Ada alone into the group "Field Ops"

    @ONELOGIN-P16
    Scenario: Somebody is added who is a member already
      Given a OneLogin application for SCIM v2 Enterprise
      And a OneLogin rule sets groups for each department with value that matches ".*"
      And Ada works in the department "Field Ops" in OneLogin
      And OneLogin has provisioned Ada
      When the OneLogin administrator chooses Reapply Mappings
      Then Ada is in the group "Field Ops" once after OneLogin's second addition

  Rule: Many change one group at the same time, and no change is lost

    @ONELOGIN-44 @ONELOGIN-P19
    Scenario: Twenty people join at once
      Given a OneLogin application for SCIM v2 Enterprise
      And the group "All Hands" is among OneLogin's entitlements
      And OneLogin has provisioned twenty people
      When OneLogin puts all twenty into the group "All Hands" at once
      Then all twenty from OneLogin are in the group "All Hands"

  Rule: A change told as SCIM 1.1 has it is carried out or refused

    The connectors for SCIM 1.1 are no part of any promise of a service
    provider of SCIM 2.0. An administrator can still choose one by mistake.

    @ONELOGIN-P14
    Scenario Outline: Somebody joins by the connector <connector>
      Given a OneLogin application for <connector>
      And the group "Sales" is among OneLogin's entitlements
      And a OneLogin rule sets the group "Sales" for the role "Sellers"
      And OneLogin has provisioned Ada
      When Ada gets the role "Sellers" in OneLogin
      Then Ada is put into the group "Sales" by OneLogin, or that is refused

      Examples:
        | connector              |
        | Core Schema v1.1       |
        | Enterprise Schema v1.1 |
