@entra
Feature: A newcomer gets an account through Entra
  Whoever is assigned to the enterprise application is looked for and, if
  nobody is found, created with all that is mapped. A newcomer who cannot be
  created waits for an administrator to read the provisioning log.

  Rule: A newcomer is created as the directory has him

    @ENTRA-14 @ENTRA-15
    Scenario: A newcomer of whom much is known
      Given an enterprise application that speaks the default dialect
      And Ada has all properties that are mapped by default
      When the admin assigns Ada to the enterprise application
      Then Ada's account has what the directory of Entra says

    @ENTRA-14
    Scenario Outline: A newcomer arrives where Entra <does so>
      Given an enterprise application that speaks the default dialect
      And Entra <does so>
      And Ada has all properties that are mapped by default
      When the admin assigns Ada to the enterprise application
      Then Ada's account has what the directory of Entra says

      Examples: sources differ
        | does so                                       |
        | names no roles when it creates people         |
        | makes telephone numbers and addresses primary |
        | reads what it has just written                |

    @P-21
    Scenario: A newcomer of whom little is known
      Given an enterprise application that speaks the default dialect
      When the admin assigns Ada to the enterprise application
      Then Ada's account has what the directory of Entra says

    @P-21
    Scenario: A newcomer whose empty properties are sent as null
      Given an enterprise application that speaks the default dialect
      And Entra creates people with null for empty properties
      When the admin assigns Ada to the enterprise application
      Then Ada's account has what the directory of Entra says

    @P-21 @ENTRA-33
    Scenario: A newcomer with an attribute of a schema that nobody announced
      Given an enterprise application that speaks the default dialect
      And displayName is mapped to urn:ietf:params:scim:schemas:extension:Touchstone:2.0:User:nickname
      When the admin assigns Ada to the enterprise application
      Then Entra finds an account of Ada's

  Rule: A second account for the same person is refused as a conflict

    @ENTRA-17 @P-20
    Scenario: The user name is taken by an account that is not matched
      Given an enterprise application that speaks the default dialect
      And people are matched on externalId
      And an account of Ada's exists already that has no external id
      When the admin assigns Ada to the enterprise application
      Then the service provider refuses a second account as a conflict

  Rule: Not everybody in the directory is created

    @ENTRA-18
    Scenario: Somebody who may not sign in
      Given an enterprise application that speaks the default dialect
      And Ada may not sign in to Entra
      When the admin assigns Ada to the enterprise application
      Then Entra has created nobody

    @ENTRA-16
    Scenario: A guest is created under the address at home
      Given an enterprise application that speaks the default dialect
      And Ada is a guest in the directory of Entra
      When the admin assigns Ada to the enterprise application
      Then Ada's account has what the directory of Entra says
