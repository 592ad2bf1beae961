@okta
Feature: A new person gets an account
  Somebody joins the company and is assigned to the application. Okta looks
  the person up, finds nobody, and creates the account. On the first day
  everything must be there, and there must be one of it.

  Rule: Assigning a person creates one complete account

    @OKTA-11 @OKTA-14 @CHK-08
    Scenario Outline: A first assignment in an application <kind>
      Given an Okta application <kind>
      When the admin assigns Ada to the application
      Then Ada has an active account
      And the account shows the profile that Okta has of Ada

      @wizard
      Examples: the wizard's kind
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples: the catalog's kinds
        | kind                           |
        | made from the catalog template |

    @OKTA-15 @CHK-10
    Scenario: Okta learns under which id the account lives
      Given an Okta application made with the App Integration Wizard
      When the admin assigns Ada to the application
      Then Okta knows the id of Ada's account

    @CHK-09
    Scenario: A sparse profile is enough
      Given an Okta application made with the App Integration Wizard
      And the application maps neither e-mail type nor display name
      When the admin assigns Ada to the application
      Then Ada has an active account

    @OKTA-32 @CHK-39
    Scenario: The placeholder password is no reason to refuse
      Given an Okta application made with the App Integration Wizard
      When the admin assigns Ada to the application
      Then Ada has an active account

  Rule: Without Create Users nobody new is created

    @OKTA-13
    Scenario: Somebody who has an account is linked
      Given an Okta application made with the App Integration Wizard
      And "Create Users" is off in the application
      And the service provider already has an account for Ada
      When the admin assigns Ada to the application
      Then Okta has linked the account that was there

    @OKTA-13
    Scenario: Somebody who has none gets none
      Given an Okta application made with the App Integration Wizard
      And "Create Users" is off in the application
      When the admin assigns Ada to the application
      Then Okta finds nobody to link and creates nobody

    @OKTA-13
    Scenario: Somebody whose account was removed gets no other
      Given an Okta application made with the App Integration Wizard
      And the service provider had an account for Ada that is deleted
      And "Create Users" is off in the application
      When the admin assigns Ada to the application
      Then Okta finds nobody to link and creates nobody

  Rule: Who was assigned before provisioning was on waits for the administrator

    @OKTA-19
    Scenario: Provision User takes the account over
      Given an Okta application made with the App Integration Wizard
      And the service provider already has an account for Ada
      And Ada was assigned while provisioning was off
      When the admin presses Provision User for Ada
      Then Okta has linked the account that was there

    @OKTA-19
    Scenario: Force Sync passes over those who wait
      Given an Okta application made with the App Integration Wizard
      And Ada was assigned while provisioning was off
      When the admin presses Force Sync
      Then Okta has sent nothing

  Rule: The look-up finds the very person, and nobody else

    @OKTA-11
    Scenario: People may be known by their e-mail address
      Given an Okta application made with the App Integration Wizard
      And the application identifies people by e-mail address
      And Ada's e-mail address is not her user name
      And the service provider already has an account for Ada, named by e-mail address
      When the admin assigns Ada to the application
      Then Okta has linked the account that was there

    @OKTA-11
    Scenario: An older Okta asks for an attribute that SCIM does not have
      Given an Okta application made with the App Integration Wizard
      And the application identifies people by e-mail address
      And Okta asks for an attribute of the name email
      When the admin assigns Ada to the application
      Then the look-up brings a list or is refused as a filter

    @CHK-03
    Scenario: A longer name that begins alike is somebody else
      Given an Okta application made with the App Integration Wizard
      And the service provider has an account whose user name begins with Ada's
      When the admin assigns Ada to the application
      Then Ada has an account of her own

    @OKTA-16 @CHK-11
    Scenario: Two people with one user name are not both created
      Given an Okta application made with the App Integration Wizard
      And Ada and Grace have the same user name
      When the admin assigns Ada and Grace at the same moment
      Then one of them has an account
      And the System Log explains why the other has none
