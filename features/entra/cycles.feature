@entra
Feature: The provisioning job goes its rounds
  Every forty minutes Entra brings over what changed. What fails is tried
  again, what concerns everybody puts the whole job in quarantine, and in
  the end nobody has two accounts or none.

  Rule: The initial cycle brings everything, and references last

    @patch @ENTRA-58
    Scenario Outline: Manager and members follow the accounts in <dialect>
      Given an enterprise application that speaks <dialect>
      And a group with Ada and her manager Grace, whose profiles are full, is assigned
      When the very first cycle runs
      Then manager and members have arrived with that cycle

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

  Rule: An incremental cycle brings what changed

    @patch @ENTRA-59
    Scenario Outline: One change, one person in <dialect>
      Given an enterprise application that speaks <dialect>
      And a group with Ada and her manager Grace, whose profiles are full, is provisioned
      When a cycle runs after Ada's last name has changed
      Then the account that Entra made for Ada shows the new last name
      And Entra has looked at nobody else

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @patch @ENTRA-61 @flagged
    Scenario: On demand, Entra speaks the default dialect whatever the flag says
      Given an enterprise application that speaks the dialect of aadOptscim062020
      And a group with Ada and her manager Grace, whose profiles are full, is provisioned
      When the admin provisions Ada on demand after her last name has changed
      Then the account that Entra made for Ada shows the new last name

    @patch @ENTRA-63
    Scenario: An account that somebody else removed is said to be gone
      Given an enterprise application that speaks the default dialect
      And a group with Ada and her manager Grace, whose profiles are full, is provisioned
      And somebody else removes the account that Entra made for Ada
      When a cycle runs after Ada's last name has changed
      Then Entra learns that the account is gone

    @patch @ENTRA-63
    Scenario: An account that somebody else removed may be made again
      Given an enterprise application that speaks the default dialect
      And Entra makes missing accounts again
      And a group with Ada and her manager Grace, whose profiles are full, is provisioned
      And somebody else removes the account that Entra made for Ada
      When a cycle runs after Ada's last name has changed
      Then the service provider has just one account for Ada

  Rule: Nobody asks what the service provider supports

    @ENTRA-73
    Scenario: Neither configuration nor schemas are read before changes are sent
      Given an enterprise application that speaks the default dialect
      And a group with Ada and her manager Grace, whose profiles are full, is assigned
      When the very first cycle runs
      Then Entra has asked for nothing but users and groups
      And it has sent its changes all the same

  Rule: What failed is tried again

    @ENTRA-67
    Scenario Outline: A creation that <mishap> is tried again
      Given an enterprise application that speaks the default dialect
      And Ada is assigned before the very first cycle
      And the first creation of an account <mishap>
      When two cycles run, one after the other
      Then the service provider has just one account for Ada
      And Entra is linked with it

      Examples: before and after the service provider has acted
        | mishap                                   |
        | meets a gateway's error page             |
        | is carried out, but a gateway answers    |
        | is carried out, but the answer gets lost |
        | gets lost                                |

    @ENTRA-66
    Scenario Outline: A pause that Entra <keeps> is no loss
      Given an enterprise application that speaks the default dialect
      And Ada is assigned before the very first cycle
      And the first creation of an account is put off for a minute, which Entra <keeps>
      When two cycles run, one after the other
      Then the service provider has just one account for Ada
      And Entra is linked with it

      Examples: sources disagree
        | keeps         |
        | keeps         |
        | does not keep |

  Rule: What concerns everybody stops the job

    @ENTRA-68
    Scenario: A sound service provider keeps the job out of quarantine
      Given an enterprise application that speaks the default dialect
      And Ada is assigned before the very first cycle
      When the very first cycle runs
      Then the job is healthy

    @ENTRA-68
    Scenario: A job leaves quarantine by itself
      Given an enterprise application that speaks the default dialect
      And Ada is assigned before the very first cycle
      And Entra's token is refused once, of which the admin wants to hear
      When two cycles run, one after the other
      Then the job is healthy
      And the admin has got one e-mail about the quarantine

    @ENTRA-68
    Scenario: Failures of too many people put the job in quarantine
      Given an enterprise application that speaks the default dialect
      And three people are assigned, of whom two meet a gateway's error page at first
      When two cycles run, one after the other
      Then too many failures have put the job in quarantine for a while
      And the job is healthy
      And the admin has got one e-mail about the quarantine

    @ENTRA-68
    Scenario Outline: A job in quarantine is tried again after <pause>
      Given an enterprise application that speaks the default dialect
      And Ada is assigned before the very first cycle
      And Entra's token is refused once, of which the admin wants to hear
      And Entra comes back <pause> after a failure
      When the very first cycle runs
      Then the next cycle is due <pause> after the failure

      Examples: sources disagree
        | pause        |
        | a day        |
        | half an hour |

    @patch @ENTRA-69
    Scenario Outline: More leavers than usual wait for the admin in <dialect>
      Given an enterprise application that speaks <dialect>
      And three people are provisioned and no more than one may be disabled in a cycle
      When all three are unassigned by accident
      Then two of them wait for the admin's word
      And all three are inactive once the admin allows it

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |
