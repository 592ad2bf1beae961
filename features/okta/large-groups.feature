@okta
Feature: Large groups arrive whole
  "Everybody" is a group like any other. Okta tells of a thousand members
  in one request and closes the connection after a minute.

  Rule: A thousand members fit into one request

    @large @patch @CHK-29 @template @oin @governance
    Scenario: A thousand people join, told as changes
      Given an Okta application made from the catalog template
      And 1000 people hold the application
      And the group "Everybody" is pushed without members
      When all of them join the group "Everybody"
      Then the group "Everybody" has all of them
      And every answer came before Okta would have given up

    @large @CHK-29 @wizard
    Scenario: More than a thousand people are told as a whole
      Given an Okta application made with the App Integration Wizard
      And 1001 people hold the application
      When the admin pushes the group "Everybody" with all of them
      Then the group "Everybody" has all of them
      And Okta shows no failed task
      And every answer came before Okta would have given up

  Rule: A change in parts is one change in the end

    @patch @OKTA-49 @template @oin @governance
    Scenario: A change is split over two requests
      Given an Okta application made from the catalog template
      And the application tells at most 100 changes of a group at once
      And 101 people hold the application
      And the group "Everybody" is pushed without members
      When all of them join the group "Everybody"
      Then the group "Everybody" has all of them, told in 2 parts
