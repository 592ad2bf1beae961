@okta
Feature: Large groups arrive whole
  "Everybody" is a group like any other. Okta tells of a thousand members
  in one request and closes the connection after a minute.

  Rule: A thousand members fit into one request

    @large @CHK-29
    Scenario Outline: <size> people join a group, in an application <kind>
      Given an Okta application <kind>
      And <size> people hold the application
      And the group "Everybody" is pushed without members
      When all of them join the group "Everybody"
      Then the group "Everybody" has all of them
      And every answer came before Okta would have given up

      @wizard
      Examples:
        | size | kind                                 |
        | 1001 | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples:
        | size | kind                           |
        | 1000 | made from the catalog template |

  Rule: A change in parts is one change in the end

    @patch @OKTA-49 @template @oin @governance
    Scenario: A change is split over two requests
      Given an Okta application made from the catalog template
      And the application tells at most 100 changes of a group at once
      And 101 people hold the application
      And the group "Everybody" is pushed without members
      When all of them join the group "Everybody"
      Then the group "Everybody" has all of them, told in 2 parts
