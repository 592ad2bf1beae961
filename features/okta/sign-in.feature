@okta
Feature: An administrator lets Okta in
  A token is the usual way. Applications made with the wizard or from the
  template may also sign in by name and password; by OAuth, the token has
  to be renewed, or provisioning stops without a sound.

  Rule: A name and a password are as good as a token

    @OKTA-04 @wizard @template @governance
    Scenario: An application signs in by Basic Auth
      Given an Okta application made with the App Integration Wizard that signs in by name and password
      When the admin tests the connection
      Then Okta accepts the connection

  Rule: A token of limited time is renewed

    @OKTA-06
    Scenario: Somebody is assigned after the token has ended
      Given an Okta application made from the catalog template that the admin has authenticated by OAuth
      When the admin assigns Ada to the application a day later
      Then Ada has an active account
      And Okta has renewed its token
