@entra @patch
Feature: Managers follow the directory of Entra
  Who reports to whom decides on approvals. Entra names a manager by the id
  that the service provider gave, and not always in the same form.

  Rule: A manager is set in each form that Entra uses

    @ENTRA-29 @P-11
    Scenario Outline: Ada gets a manager named by <form> in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra names managers by <form>
      And Ada is provisioned by Entra
      And Grace is provisioned by Entra
      When Grace becomes the manager of Ada in Entra
      Then Ada's account names Grace as manager

      @legacy
      Examples:
        | form      | dialect             |
        | a bare id | the default dialect |
        | an object | the default dialect |
        | a list    | the default dialect |

      @flagged
      Examples:
        | form      | dialect                         |
        | a bare id | the dialect of aadOptscim062020 |

    @ENTRA-29
    Scenario: The manager is named already when Ada is created
      Given an enterprise application that speaks the default dialect
      And Entra names the manager of a person whom it creates
      And Grace is provisioned by Entra
      And Ada reports to Grace in Entra
      When the admin assigns Ada to the enterprise application
      Then Ada's account names Grace as manager

  Rule: A manager is taken away in each form that Entra uses

    @ENTRA-30 @P-11
    Scenario Outline: Ada's manager is taken away by <form> in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra takes managers away by <form>
      And Ada is provisioned with Grace as manager
      When Ada's manager is removed in Entra
      Then Ada's account names no manager

      @legacy
      Examples:
        | form           | dialect             |
        | a removal      | the default dialect |
        | an empty value | the default dialect |

      @flagged
      Examples:
        | form           | dialect                         |
        | a removal      | the dialect of aadOptscim062020 |
        | an empty value | the dialect of aadOptscim062020 |

  Rule: A manager who comes into scope later waits for a restart

    @ENTRA-32
    Scenario: Grace is provisioned after Ada, who reports to her
      Given an enterprise application that speaks the default dialect
      And Ada reports to Grace in Entra
      And Ada is provisioned by Entra
      When the admin assigns Grace to the enterprise application
      Then Ada's account names no manager
      And Ada's account names Grace as manager once the admin restarts provisioning
