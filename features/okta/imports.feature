@okta
Feature: Okta reads who is there already
  Hardly any service provider is empty when Okta comes. An import shows the
  administrator who has an account, so that people keep theirs; what is missing
  from it, Okta takes for gone.

  Rule: An import finds everybody

    @OKTA-35 @CHK-18 @alone
    Scenario: A crowd is read in steps of a hundred
      Given an Okta application that imports users
      And the service provider has 250 users more
      When the admin imports users
      Then Okta has read every one of them, and none twice

    @OKTA-36 @CHK-19 @alone
    Scenario: Behind the last page there is an empty one
      Given an Okta application that imports users
      And Okta reads one page more than there is
      And the service provider already has an account for Ada
      When the admin imports users
      Then the page behind the last is empty and complete

    @OKTA-37 @alone
    Scenario: An account that is off does not count
      Given an Okta application that imports users
      And Grace is assigned to the application
      And Ada was assigned and removed again
      When the admin imports users
      Then the import has counted Grace, but not Ada

    @OKTA-39 @alone
    Scenario: Every import is a full one
      Given an Okta application that imports users
      And the admin has imported and confirmed 6 users
      When the admin imports users
      Then Okta has read the whole list anew, without asking what has changed

  Rule: Whoever has gone is missing, and nobody else is

    @OKTA-38 @alone
    Scenario: A deleted account ends the assignment
      Given an Okta application that imports users
      And the admin has imported and confirmed 6 users
      And somebody else deletes the account of 1 of them
      When the admin imports users
      Then those alone lose the application

    @OKTA-38 @alone
    Scenario: A deleted account ends the person's time where it is the source of profiles
      Given an Okta application that imports users
      And the application is the source of profiles
      And the admin has imported and confirmed 6 users
      And somebody else deletes the account of 1 of them
      When the admin imports users
      Then those alone are deactivated in Okta

    @OKTA-38 @alone
    Scenario: So does an account that is switched off
      Given an Okta application that imports users
      And the application is the source of profiles
      And the admin has imported and confirmed 6 users
      And somebody else switches the account of 1 of them off
      When the admin imports users
      Then those alone are deactivated in Okta

    @OKTA-38 @alone
    Scenario: Too many at once halt the import
      Given an Okta application that imports users
      And the admin has imported and confirmed 6 users
      And somebody else deletes the accounts of 2 of them
      When the admin imports users
      Then the import is halted, and all of them keep the application

    @OKTA-38 @alone
    Scenario: A page that fails is no reason to miss anybody
      Given an Okta application that imports users
      And the admin has imported and confirmed 6 users
      And the next page that Okta reads meets a gateway's error page
      When the admin imports users
      Then all of them keep the application
      And Okta leaves the task "Import from app Touchstone failed" to the administrator

  Rule: An account finds its person

    @OKTA-41 @alone
    Scenario Outline: An account with <likeness>
      Given an Okta application that imports users
      And Ada is in Okta and has an account with <likeness>
      When the admin imports users
      Then Okta proposes Ada's account as <proposal>

      Examples: Okta's own rules
        | likeness                | proposal       |
        | the same user name      | hers for sure  |
        | the same e-mail address | hers for sure  |
        | the same name           | perhaps hers   |
        | nothing of hers         | a new person's |

    @OKTA-41 @alone
    Scenario: A confirmed account is the one that changes go to
      Given an Okta application that imports users
      And the service provider already has an account for Ada
      And the admin has imported and confirmed Ada's account
      When Ada's last name changes in Okta
      Then the account shows the profile that Okta has of Ada

    @CHK-36 @alone
    Scenario: One e-mail address is the person's
      Given an Okta application that imports users
      And Ada is assigned to the application
      When the admin imports users
      Then the import shows just one primary e-mail address of Ada

  Rule: Groups come along where they are wanted

    @OKTA-40 @alone
    Scenario: A group is imported with its members
      Given an Okta application that imports users
      And the application imports groups
      And the group "Analysts" is pushed with Ada and Grace
      When the admin imports users
      Then the import has brought the group "Analysts" with Ada and Grace

    @OKTA-40 @alone
    Scenario: Without group import, groups are left alone
      Given an Okta application that imports users
      And Ada is assigned to the application
      When the admin imports users
      Then Okta has not asked for groups
