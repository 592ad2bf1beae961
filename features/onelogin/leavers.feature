@onelogin
Feature: Whoever leaves in OneLogin leaves the application
  An administrator chooses once what becomes of accounts when access is
  lost, and what when somebody is suspended: Delete, Suspend or Do Nothing.
  From then on nobody looks any more whether leavers are really out.

  Rule: With Delete, the account is gone

    @ONELOGIN-23 @ONELOGIN-24
    Scenario Outline: Somebody <leaves>
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin's actions are Delete for lost access, Delete for suspension
      And OneLogin has provisioned Ada by a role
      When Ada <leaves> in OneLogin
      Then Ada's account is gone after OneLogin's deletion

      Examples:
        | leaves         |
        | loses the role |
        | is deleted     |
        | is suspended   |

    @ONELOGIN-26 @patch
    Scenario: A member of a group is deleted
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin's actions are Delete for lost access, Suspend for suspension
      And Ada and Grace from OneLogin are in a group
      When Ada is unassigned in OneLogin
      Then Grace alone is left in the group after OneLogin's deletion

    @ONELOGIN-25
    Scenario: The account is gone already
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin has provisioned Ada
      And somebody other than OneLogin has deleted Ada's account
      When Ada is unassigned in OneLogin
      Then OneLogin is told that Ada's account is not there, and takes the task for failed

    @ONELOGIN-25
    Scenario: The account is gone already, which is as good as deleted
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin takes an account that is not there for deleted
      And OneLogin has provisioned Ada
      And somebody other than OneLogin has deleted Ada's account
      When Ada is unassigned in OneLogin
      Then OneLogin is told that Ada's account is not there, and takes the task for done

    @ONELOGIN-29 @ONELOGIN-P13
    Scenario: Somebody comes back after the deletion
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin has provisioned Ada by a role
      And Ada loses the role in OneLogin before
      When Ada gets the role again in OneLogin
      Then OneLogin makes a new account for Ada, with an id of its own

  Rule: With Suspend, the account is switched off and stays to be found

    How a suspension is told is inferred: OneLogin lists no PATCH of users, and
    its own sample stores the state that a PUT brings. All four ways are run.

    @ONELOGIN-27
    Scenario Outline: Somebody is suspended by <a way>
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin suspends by <a way>
      And OneLogin has provisioned Ada
      When Ada is suspended in OneLogin
      Then Ada's account is suspended by OneLogin, and still found

      @ONELOGIN-P12
      Examples: What is most likely
        | a way              |
        | the whole template |

      Examples: The least
        | a way               |
        | the user name alone |

      @patch
      Examples: As some say
        | a way                |
        | a path               |
        | a value without a path |

    @ONELOGIN-27
    Scenario Outline: Somebody <leaves>, which suspends
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin's actions are Suspend for lost access, Suspend for suspension
      And OneLogin has provisioned Ada by a role
      When Ada <leaves> in OneLogin
      Then Ada's account is suspended by OneLogin, and still found

      Examples:
        | leaves         |
        | loses the role |
        | is deleted     |

    @ONELOGIN-28 @ONELOGIN-P12
    Scenario Outline: Somebody who <left> comes back
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin's actions are Suspend for lost access, Suspend for suspension
      And OneLogin has provisioned Ada by a role
      And Ada <left> in OneLogin before
      When Ada <comes back> in OneLogin
      Then Ada's account is active again through OneLogin, under the id it had

      Examples:
        | left           | comes back             |
        | is suspended   | is no longer suspended |
        | loses the role | gets the role again    |

  Rule: With Do Nothing, the account is left to itself

    @ONELOGIN-30
    Scenario Outline: Somebody <leaves>, and nobody is told
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin's actions are Do Nothing for lost access, Do Nothing for suspension
      And OneLogin has provisioned Ada by a role
      When Ada <leaves> in OneLogin
      Then OneLogin has sent nothing

      Examples:
        | leaves         |
        | loses the role |
        | is suspended   |

    @ONELOGIN-30
    Scenario: Somebody comes back to an account that was left to itself
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin's actions are Do Nothing for lost access, Do Nothing for suspension
      And OneLogin has provisioned Ada by a role
      And Ada loses the role in OneLogin before
      When Ada gets the role again in OneLogin
      Then OneLogin finds Ada's old account again
