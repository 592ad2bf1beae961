@entra @patch
Feature: App roles reach the roles of an account
  Entra sends the app roles of an assignment in forms of its own. A role that
  stays, or one that is dropped, gives somebody rights that nobody granted.

  Rule: A new role takes the place of the old one

    @ENTRA-34 @P-25
    Scenario Outline: Ada's one role changes in <dialect>
      Given an enterprise application that speaks <dialect>
      And one app role is mapped to the primary role
      And Ada is provisioned with the role Auditor
      When the admin gives Ada the role Editor
      Then Editor is Ada's one primary role

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

  Rule: A role in a form of Entra's own breaks nothing

    @ENTRA-34 @P-25
    Scenario Outline: Ada gets a further role among many in <dialect>
      Given an enterprise application that speaks <dialect>
      And all app roles are mapped to roles
      And Ada is provisioned with the role Auditor
      When the admin gives Ada the role Editor
      Then Ada's account has a role that names Editor

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

  Rule: What becomes of the roles of before depends on the mapping

    @ENTRA-34
    Scenario Outline: Roles are only ever added in <dialect>
      Given an enterprise application that speaks <dialect>
      And all app roles are mapped to roles
      And Ada is provisioned with the role Auditor
      When the admin gives Ada the role Editor
      Then Ada's account has a role that names Editor
      And Ada's account has a role that names Auditor

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-34 @flagged
    Scenario: Roles that were taken back go away
      Given an enterprise application that speaks the dialect of aadOptscim062020
      And all app roles and no others are mapped to roles
      And Ada is provisioned with the role Auditor
      When the admin gives Ada the role Editor
      Then Ada's account has a role that names Editor
      And Ada's account has no role that names Auditor
