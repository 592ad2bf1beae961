@okta @governance
Feature: Okta grants what the service provider has to offer
  With entitlement management, Okta finds out by itself which roles and
  entitlements there are. Whoever approves requests sees their names, and what
  is granted or taken back arrives with the account.

  Rule: What can be granted is found without anybody's help

    @OKTA-65
    Scenario: Saving the settings reads what there is
      Given an Okta application with entitlement management
      When the admin saves the provisioning settings
      Then Okta has read what the service provider has to offer

    @OKTA-65 @alone
    Scenario Outline: Okta shows the <things>
      Given an Okta application with entitlement management
      And the service provider lets Okta grant <things>
      When the admin saves the provisioning settings
      Then Okta shows all of them, with id and name

      Examples:
        | things       |
        | roles        |
        | entitlements |

    @OKTA-65 @alone
    Scenario: Okta's tests read roles one by one
      Given the service provider lets Okta grant roles
      When Okta's tests list one of them
      Then they get just one of them

  Rule: What is granted in Okta is granted

    @OKTA-66 @alone
    Scenario Outline: One of the <things> is granted
      Given an Okta application with entitlement management
      And the service provider lets Okta grant <things>
      And Ada is assigned to the application
      When the admin grants Ada the first of them
      Then Ada's account shows it

      Examples:
        | things       |
        | roles        |
        | entitlements |

    @OKTA-66 @alone
    Scenario: A role is taken back
      Given an Okta application with entitlement management
      And the service provider lets Okta grant roles
      And Ada is assigned to the application
      When the admin grants Ada the first of them and takes it back
      Then Ada's account shows it no more
