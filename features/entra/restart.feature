@entra
Feature: A restart changes nothing
  Entra compares its directory with what the service provider shows. What is
  hidden or written in another form looks different for ever, and is sent
  again each time: nobody sees an error, and the work never ends.

  Rule: A second initial cycle finds everything as it was sent

    @patch @ENTRA-20
    Scenario Outline: Nothing is written at a restart in <dialect>
      Given an enterprise application that speaks <dialect>
      And a group with Ada and her manager Grace, whose profiles are full, is provisioned
      When the admin restarts provisioning
      Then the second initial cycle only reads

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @patch @ENTRA-60
    Scenario: Accounts are found again when all links are dropped
      Given an enterprise application that speaks the default dialect
      And a group with Ada and her manager Grace, whose profiles are full, is provisioned
      When the admin restarts provisioning through Graph, which drops all links
      Then no account is written again

  Rule: Values come back letter by letter

    @patch @P-22 @ENTRA-78
    Scenario: Nobody tidies up telephone numbers and e-mail addresses
      Given an enterprise application that speaks the default dialect
      And a group with Ada and her manager Grace, whose profiles are full, is provisioned
      When the admin restarts provisioning
      Then no value has come back in another form than it was sent

  Rule: What was accepted is shown

    @patch @P-23
    Scenario: Every mapped attribute comes back
      Given an enterprise application that speaks the default dialect
      And a group with Ada and her manager Grace, whose profiles are full, is provisioned
      When the admin restarts provisioning
      Then no attribute that was sent is missing in what came back

  Rule: Attributes have the types of their schemas

    @patch @ENTRA-72
    Scenario: Entra can read the account of somebody who has a manager
      Given an enterprise application that speaks the default dialect
      And a group with Ada and her manager Grace, whose profiles are full, is assigned
      When the admin has two initial cycles run
      Then Entra can read every answer
