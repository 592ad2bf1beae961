@okta
Feature: Something goes wrong between Okta and the service provider
  Gateways fail, answers get lost, limits are reached. What counts is what
  Okta does next, what the administrator reads, and that in the end nobody
  has two accounts or none.

  Rule: A service provider that asks for a pause gets it

    @OKTA-72
    Scenario Outline: Okta waits when it is told to slow down, <pause>
      Given an Okta application made with the App Integration Wizard
      And the service provider is too busy for <requests> requests and names the pause "<pause>"
      When the admin assigns Ada to the application
      Then Ada has an active account
      And Okta has waited "<waited>" for it

      Examples: what Okta can read, and what it cannot
        | requests | pause         | waited   |
        | 1        | in seconds    | PT30S    |
        | 3        | in seconds    | PT3M30S  |
        | 1        | as a date     | PT5M     |
        | 1        | as a fraction | PT5M     |
        | 2        | not at all    | PT15M    |

    @OKTA-72
    Scenario: After ten refusals the task fails for good
      Given an Okta application made with the App Integration Wizard
      And the service provider is too busy for 10 requests and names the pause "in seconds"
      When the admin assigns Ada to the application
      Then Okta leaves the task "Automatic provisioning of user {ada} to app Touchstone failed" to the administrator
      And the System Log says "Too Many Requests. Errors reported by remote server: slow down"

  Rule: What failed on the way can be repeated

    @OKTA-73 @OKTA-74
    Scenario Outline: A creation that <mishap> is tried again
      Given an Okta application made with the App Integration Wizard
      And the creation of an account <mishap>
      When the admin assigns Ada to the application and retries the failed task
      Then Ada has an active account
      And Ada has just one account

      Examples: before and after the service provider has acted
        | mishap                                    |
        | meets a gateway's error page              |
        | is carried out, but a gateway answers     |
        | is carried out, but the answer gets lost  |
        | gets lost                                 |

    @OKTA-76
    Scenario: Force Sync repairs what somebody else has changed
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And somebody else changes Ada's last name
      When the admin presses Force Sync
      Then the account shows the profile that Okta has of Ada

  Rule: The administrator reads why something failed

    @OKTA-70 @OKTA-71
    Scenario: The account of a changed person is gone
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And somebody else deletes Ada's account
      When Ada's last name changes in Okta
      Then the System Log tells the reason in the service provider's words

    @OKTA-70 @OKTA-75
    Scenario: A token that is refused is named as the cause
      Given an Okta application with a wrong token
      When the admin assigns Ada to the application
      Then the System Log tells the reason in the service provider's words
      And the System Log blames the token

    @OKTA-75
    Scenario: A token that was refused once is used again
      Given an Okta application made with the App Integration Wizard
      And Ada and Grace are assigned to the application
      And the look-up of an account is refused for its token
      And Ada's last name changes in Okta
      When Grace's last name changes in Okta
      Then Okta has sent Grace's change all the same

    @OKTA-71
    Scenario: An error page hides the cause
      Given an Okta application made with the App Integration Wizard
      And the look-up of an account meets a gateway's error page
      When the admin assigns Ada to the application
      Then the System Log says "Invalid JSON: Unexpected character ('<' (code 60))"
      And Okta leaves the task "Automatic provisioning of user {ada} to app Touchstone failed" to the administrator

    @OKTA-74
    Scenario: Silence ends after a minute
      Given an Okta application made with the App Integration Wizard
      And the look-up of an account gets lost
      When the admin assigns Ada to the application
      Then the System Log says "Read timed out"
      And Okta leaves the task "Automatic provisioning of user {ada} to app Touchstone failed" to the administrator
