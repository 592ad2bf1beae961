@entra @patch
Feature: E-mail and postal addresses follow the directory of Entra
  Entra addresses each value of a list by its type. It expects a value that
  is not there yet to be made, and its neighbours to be left alone.

  Rule: A value that is not there yet is made

    @ENTRA-25 @P-06
    Scenario Outline: A first e-mail address in <dialect>
      Given an enterprise application that speaks <dialect>
      And Ada has no e-mail address in Entra
      And Ada is provisioned by Entra
      When Ada's mail becomes ada.first@touchstone.example in Entra
      Then Ada's account has what the directory of Entra says
      And Ada's account has one value of type work in emails

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-25 @P-06 @legacy
    Scenario: A first e-mail address is sent as a replacement
      Given an enterprise application that speaks the default dialect
      And Entra always replaces values
      And Ada has no e-mail address in Entra
      And Ada is provisioned by Entra
      When Ada's mail becomes ada.first@touchstone.example in Entra
      Then Ada's account has what the directory of Entra says

    @ENTRA-27 @P-07
    Scenario Outline: A first postal address, part by part, in <dialect>
      Given an enterprise application that speaks <dialect>
      And Ada is provisioned by Entra
      When Ada moves into an office in Entra
      Then Ada's account has what the directory of Entra says
      And Ada's account has one value of type work in addresses

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-26 @P-07
    Scenario Outline: A first e-mail address that is the primary one in <dialect>
      Given an enterprise application that speaks <dialect>
      And Ada has no e-mail address in Entra
      And Ada is provisioned by Entra
      And the work e-mail address is mapped with a display name, as the primary one
      When Ada's mail becomes ada.first@touchstone.example in Entra
      Then Ada's work e-mail address is the primary one

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

  Rule: The neighbours of a value stay as they are

    @P-08
    Scenario Outline: A private address beside the one that changes in <dialect>
      Given an enterprise application that speaks <dialect>
      And Ada is provisioned by Entra
      And Ada's account has a private e-mail address as well
      When Ada's mail becomes ada.second@touchstone.example in Entra
      Then Ada's account has what the directory of Entra says
      And Ada's private e-mail address is still there

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |
