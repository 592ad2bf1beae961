@okta
Feature: The tests that Okta publishes
  Whoever wants an application in Okta's Integration Network has to pass
  these first. They speak for themselves, with a media type and a name of
  their own, and ask for less than Okta's product does.

  Rule: The specification test passes, step by step

    @alone @OKTA-01 @CHK-01
    Scenario: One user is listed
      Given an account that Okta's tests have created
      When Okta's tests list one user
      Then they get a complete list with one user in it

    @CHK-10
    Scenario: The user is read by its id
      Given an account that Okta's tests have created
      When Okta's tests read the account
      Then they get the account with everything that they look for

    @CHK-01
    Scenario: Nobody is found under an invented name
      Given an account that Okta's tests have created
      When Okta's tests look for an invented name
      Then they get a complete, empty list

    @CHK-32
    Scenario: Nobody is read under an invented id
      Given an account that Okta's tests have created
      When Okta's tests read an invented id
      Then they get "404 Not Found" as a SCIM error

    @CHK-07 @CHK-10 @OKTA-14
    Scenario: A user is created from plain JSON
      Given a person whom Okta's tests do not know yet
      When Okta's tests create the account
      Then they get "201 Created" and the account with everything that they look for

    @CHK-11
    Scenario: The same user is not created twice
      Given an account that Okta's tests have created
      When Okta's tests create the account
      Then they get "409 Conflict" as a SCIM error

    @OKTA-10
    Scenario: Capitals in the look-up are no mistake
      Given an account that Okta's tests have created
      When Okta's tests look for the account in capitals
      Then they get a list

    @OKTA-03
    Scenario: Groups are listed in time
      Given an account that Okta's tests have created
      When Okta's tests list the groups five times
      Then they get a list of groups each time, once at least in less than 600 milliseconds

    @CHK-33
    Scenario: A wrong token is refused
      Given an account that Okta's tests have created
      When Okta's tests come with a wrong token
      Then they get "401 Unauthorized" as a SCIM error

  Rule: The test of a whole life passes

    @OKTA-14 @OKTA-20
    Scenario: An assigned person is found, and a change arrives
      Given an Okta application published in the Integration Network
      And Ada is assigned to the application
      When Ada's last name changes in Okta
      Then the account shows the profile that Okta has of Ada
      And Okta's tests find Ada by her name

    @patch @CHK-06 @oin
    Scenario: A deactivated person is still there
      Given an Okta application published in the Integration Network
      And Ada is assigned to the application
      When Ada is deactivated in Okta
      Then Ada's account is inactive
      And Okta's tests find Ada by her name

    @patch @OKTA-30 @oin
    Scenario: A person who comes back is active again
      Given an Okta application published in the Integration Network
      And Ada was assigned and removed again
      When the admin assigns Ada to the application
      Then Ada has an active account
      And the account has the same id as before
