@entra @patch
Feature: Changes of one group at the same time
  Entra sends up to five changes of one group at once and never looks at the
  members again. A member who gets lost between two of them stays lost, and
  nobody is told.

  Rule: Changes under way at the same time all take effect

    @P-15
    Scenario Outline: Five people join each of ten groups, in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra has provisioned five people and ten empty groups
      When all five join all ten groups before the next cycle
      Then each of the ten groups has all five

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-49
    Scenario: Five people join each of ten groups, one after the other
      Given an enterprise application that speaks the default dialect
      And Entra sends the changes of a group one after the other
      And Entra has provisioned five people and ten empty groups
      When all five join all ten groups before the next cycle
      Then each of the ten groups has all five

  Rule: Several people are worked on at the same time

    @ENTRA-65
    Scenario: Ten people are created, five of them at a time
      Given an enterprise application that speaks the default dialect
      And Entra works on five people at a time
      When the admin assigns ten people
      Then each of the ten people has an account of their own
