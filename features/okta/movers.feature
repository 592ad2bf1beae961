@okta
Feature: A person's data follows the directory
  People marry, move and are renamed. Okta reads the account, lays its own
  values over what it read, and writes the whole back. Nothing that it does
  not own may get lost on the way.

  Rule: A changed profile reaches the account

    @OKTA-20
    Scenario Outline: A new last name in an application <kind>
      Given an Okta application <kind>
      And Ada is assigned to the application
      When Ada's last name changes in Okta
      Then the account shows the profile that Okta has of Ada

      @wizard
      Examples: the wizard's kind
        | kind                                 |
        | made with the App Integration Wizard |

      @template @oin @governance
      Examples: the catalog's kinds
        | kind                           |
        | made from the catalog template |

    @OKTA-20
    Scenario: With Update User Attributes off a change stays in Okta
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And "Update User Attributes" is off in the application
      When Ada's last name changes in Okta
      Then Okta has changed nothing since it created the account

    @patch @OKTA-24 @oin
    Scenario: A vendor who takes changes in part gets the change alone
      Given an Okta application published in the Integration Network
      And "Support PATCH for User" is on in the application
      And Ada is assigned to the application
      When Ada's last name changes in Okta
      Then the account shows the profile that Okta has of Ada
      And Okta has sent the new name alone

    @OKTA-22
    Scenario: A new user name keeps the account
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      When Ada's user name changes in Okta
      Then the account shows the profile that Okta has of Ada
      And the account has the same id as before

    @OKTA-22
    Scenario: A user name that is not to be changed stays
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And "Exclude Username Updates" is on in the application
      When Ada's user name changes in Okta
      Then Ada's account keeps its user name
      And the account has the same id as before

  Rule: A value that is cleared in Okta can be told in any way

    @OKTA-23
    Scenario Outline: A title is cleared, which Okta tells by <way>
      Given an Okta application made with the App Integration Wizard
      And Okta tells a cleared value by "<way>"
      And Ada is assigned to the application with a title
      When Ada's title is cleared in Okta
      Then Okta shows no failed task
      And the account has no title any more

      Examples: ways that tell it
        | way           |
        | an empty text |
        | null          |

    @OKTA-23
    Scenario: A title is cleared, of which Okta says nothing
      Given an Okta application made with the App Integration Wizard
      And Okta tells a cleared value by "leaving it out"
      And Ada is assigned to the application with a title
      When Ada's title is cleared in Okta
      Then Okta shows no failed task

  Rule: A read shows what was written just before

    @CHK-38
    Scenario: Two changes follow one another
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      When Ada's last name changes twice in Okta
      Then Okta has read at once what it wrote

    @CHK-38
    Scenario Outline: A return is followed by an update in an application <kind>
      Given an Okta application <kind>
      And Ada was assigned and removed again
      When the admin assigns Ada to the application
      Then Okta has read at once what it wrote

      @wizard
      Examples: by PUT
        | kind                                 |
        | made with the App Integration Wizard |

      @patch @template @oin @governance
      Examples: by PATCH
        | kind                           |
        | made from the catalog template |

  Rule: What Okta does not own is left alone

    @OKTA-21 @CHK-12
    Scenario: A title given elsewhere survives Okta's update
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And the service provider holds a title for Ada
      When Ada's last name changes in Okta
      Then the account shows the profile that Okta has of Ada
      And the account still has the title

    @OKTA-21 @CHK-12
    Scenario: An account can be written back as it was read
      Given an Okta application made with the App Integration Wizard
      And Ada is assigned to the application
      And the service provider holds more about Ada than Okta maps
      When the admin presses Force Sync
      Then the account of Ada is as it was before
