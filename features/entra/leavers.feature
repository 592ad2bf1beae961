@entra @patch
Feature: Whoever loses access in Entra loses it in the application
  An administrator blocks, unassigns or deletes somebody and relies on the
  account being switched off within the hour. Entra does not look whether it
  is: a service provider that misses the change leaves a leaver inside.

  Rule: However access is lost, the account is switched off and stays to be seen

    @ENTRA-35 @ENTRA-36 @P-04
    Scenario Outline: Somebody <loses access>
      Given an enterprise application that speaks <dialect>
      And Entra looks only at people of no department abroad
      And Entra has provisioned Ada
      When Ada <loses access>
      Then Ada's account is switched off but still found, by id and by name

      @legacy
      Examples:
        | dialect             | loses access                        |
        | the default dialect | is unassigned                       |
        | the default dialect | no longer passes the scoping filter |
        | the default dialect | is blocked from signing in          |
        | the default dialect | is deleted                          |

      @flagged
      Examples:
        | dialect                         | loses access               |
        | the dialect of aadOptscim062020 | is unassigned              |
        | the dialect of aadOptscim062020 | is blocked from signing in |

    @ENTRA-35 @P-04 @legacy
    Scenario Outline: Entra <writes the value>
      Given an enterprise application that speaks the default dialect
      And Entra <writes the value>
      And Entra has provisioned Ada
      When Ada is blocked from signing in
      Then Ada's account is switched off but still found, by id and by name

      Examples: All three were seen
        | writes the value          |
        | writes False as text      |
        | writes false as text      |
        | writes false as a boolean |

    @ENTRA-35 @P-05
    Scenario Outline: Entra adds the value that switches the account off, in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra sets every value by Add
      And Entra has provisioned Ada
      When Ada is blocked from signing in
      Then Ada's account is switched off but still found, by id and by name

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

  Rule: Whoever comes back finds the account and its groups as before

    @ENTRA-37 @P-19
    Scenario Outline: Somebody <comes back> in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra has provisioned Ada as a member of the assigned group
      And Ada <was away> before the latest cycle
      When Ada <comes back>
      Then Ada's account is switched on, under the id it had
      And Ada is still in the assigned group, without being added again

      @legacy
      Examples:
        | dialect             | was away                   | comes back                       |
        | the default dialect | is blocked from signing in | may sign in again                |
        | the default dialect | is deleted                 | is restored from the recycle bin |

      @flagged
      Examples:
        | dialect                         | was away                   | comes back        |
        | the dialect of aadOptscim062020 | is blocked from signing in | may sign in again |

    @ENTRA-37
    Scenario: Somebody is assigned again
      Given an enterprise application that speaks the default dialect
      And Entra has provisioned Ada
      And Ada is unassigned before the latest cycle
      When Ada is assigned again
      Then Ada's account is switched on, under the id it had

  Rule: Whoever is purged from the recycle bin is deleted

    @ENTRA-38 @P-27
    Scenario Outline: A deleted person <is purged>
      Given an enterprise application that speaks the default dialect
      And Entra has provisioned Ada
      And Ada is deleted before the latest cycle
      When Ada <is purged>
      Then Ada's account is gone for good

      Examples:
        | is purged                                |
        | is deleted permanently                   |
        | stays in the recycle bin for thirty days |

  Rule: An application without soft delete sees people deleted and created again

    @ENTRA-43 @P-27
    Scenario: Somebody is unassigned
      Given an enterprise application that speaks the default dialect
      And Entra deletes whoever leaves
      And Entra has provisioned Ada
      When Ada is unassigned
      Then Ada's account is gone for good

    @ENTRA-43
    Scenario: Somebody is assigned again to an application without soft delete
      Given an enterprise application that speaks the default dialect
      And Entra deletes whoever leaves
      And Entra has provisioned Ada
      And Ada is unassigned before the latest cycle
      When Ada is assigned again
      Then Ada has a new active account in place of the deleted one

  Rule: Some leavers are left alone

    @ENTRA-42
    Scenario: Deletions out of scope are skipped
      Given an enterprise application that speaks the default dialect
      And Entra skips those out of scope
      And Entra has provisioned Ada
      When Ada is unassigned
      Then Entra changes nothing
      And Ada's account is switched on, under the id it had

    @ENTRA-39
    Scenario: Unassigning ends what Entra does with an account
      Given an enterprise application that speaks the default dialect
      And Entra has provisioned Ada
      And Ada is unassigned before the latest cycle
      When Ada is deleted permanently
      Then Entra changes nothing

    @ENTRA-40
    Scenario: A deletion in haste leaves an orphan behind
      Given an enterprise application that speaks the default dialect
      And Entra overlooks hasty deletions
      And Entra has provisioned Ada
      When Ada is deleted and is deleted permanently between two cycles
      Then Entra changes nothing

    @ENTRA-40
    Scenario: A deletion in haste is carried out where Entra sees it
      Given an enterprise application that speaks the default dialect
      And Entra has provisioned Ada
      When Ada is deleted and is deleted permanently between two cycles
      Then Ada's account is gone for good

    @ENTRA-41
    Scenario: A restart sees whoever left just before where Entra remembers
      Given an enterprise application that speaks the default dialect
      And Entra has provisioned Ada
      When Ada is unassigned and the admin restarts provisioning
      Then Ada's account is switched off but still found, by id and by name

    @ENTRA-41
    Scenario: A restart forgets whoever left just before
      Given an enterprise application that speaks the default dialect
      And Entra forgets leavers at a restart
      And Entra has provisioned Ada
      When Ada is unassigned and the admin restarts provisioning
      Then Entra changes nothing

    @ENTRA-44
    Scenario: Without the right to update nobody is switched off
      Given an enterprise application that speaks the default dialect
      And Entra may not update accounts
      And Entra has provisioned Ada
      When Ada is blocked from signing in
      Then Entra changes nothing

    @ENTRA-44
    Scenario: Without the right to delete nobody is deleted for good
      Given an enterprise application that speaks the default dialect
      And Entra may not delete accounts
      And Entra has provisioned Ada
      And Ada is deleted before the latest cycle
      When Ada is deleted permanently
      Then Entra changes nothing

    @ENTRA-44
    Scenario: Without the right to create nobody is created
      Given an enterprise application that speaks the default dialect
      And Entra may not create accounts
      When the admin assigns Ada to the enterprise application
      Then Entra has created nobody
