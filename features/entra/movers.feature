@entra @patch
Feature: An account follows the directory of Entra
  Entra compares what it reads with what is mapped and sends the differences
  in one request, in one of two dialects. What is not understood goes wrong
  silently, and is sent again in every cycle.

  Rule: All changes of a person arrive in one request

    Scenario Outline: A person marries and changes department in <dialect>
      Given an enterprise application that speaks <dialect>
      And Ada has all properties that are mapped by default
      And Ada is provisioned by Entra
      When Ada marries and moves to another department in Entra
      Then Ada's account has what the directory of Entra says

      @legacy @ENTRA-21 @P-03
      Examples:
        | dialect             |
        | the default dialect |

      @flagged @ENTRA-22
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-23
    Scenario Outline: Entra <choice> what has another value already
      Given an enterprise application that speaks the default dialect
      And Entra always <choice> values
      And Ada has all properties that are mapped by default
      And Ada is provisioned by Entra
      When Ada marries and moves to another department in Entra
      Then Ada's account has what the directory of Entra says

      @legacy
      Examples:
        | choice   |
        | adds     |
        | replaces |

    @ENTRA-20
    Scenario: What has arrived is not sent again
      Given an enterprise application that speaks the default dialect
      And Ada has all properties that are mapped by default
      And Ada is provisioned by Entra
      When the admin restarts provisioning once more
      Then Entra has nothing left to change

  Rule: A name in a value without a path is a path itself

    @P-09 @flagged
    Scenario: A last name alone
      Given an enterprise application that speaks the dialect of aadOptscim062020
      And Ada is provisioned by Entra
      When Ada's surname becomes Married in Entra
      Then Ada's account has the surname that the directory of Entra says
      And Ada's account has the givenName that the directory of Entra says

    @P-10
    Scenario Outline: A department alone in <dialect>
      Given an enterprise application that speaks <dialect>
      And Ada is provisioned by Entra
      When Ada's department becomes Claims in Entra
      Then Ada's account has the department that the directory of Entra says

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

  Rule: Paths may be written in capitals or with the schema before them

    @ENTRA-24
    Scenario Outline: A sub-attribute is written with a capital in <dialect>
      Given an enterprise application that speaks <dialect>
      And Ada has all properties that are mapped by default
      And Ada is provisioned by Entra
      When Ada's proxyAddresses becomes second@touchstone.example in Entra
      Then Ada's account has what the directory of Entra says

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-33 @P-10
    Scenario Outline: A path with the core schema before it in <dialect>
      Given an enterprise application that speaks <dialect>
      And Ada is provisioned by Entra
      And jobTitle is mapped to urn:ietf:params:scim:schemas:core:2.0:User:title
      When Ada's jobTitle becomes Director in Entra
      Then Ada's account has the jobTitle that the directory of Entra says

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

  Rule: A person may be renamed

    @ENTRA-28
    Scenario Outline: A new user name in <dialect>
      Given an enterprise application that speaks <dialect>
      And Ada is provisioned by Entra
      When Ada's user principal name changes in Entra
      Then Ada's account has what the directory of Entra says

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-28 @P-20
    Scenario Outline: A user name that is taken in <dialect>
      Given an enterprise application that speaks <dialect>
      And Ada is provisioned by Entra
      And Grace is provisioned by Entra
      When Ada's user principal name becomes Grace's in Entra
      Then the service provider refuses the change as a conflict

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

  Rule: A value is only cleared where Entra says so

    @ENTRA-19
    Scenario: An emptied property sends nothing
      Given an enterprise application that speaks the default dialect
      And Ada has all properties that are mapped by default
      And Ada is provisioned by Entra
      When Ada's jobTitle is emptied in Entra
      Then Entra has sent nothing about the title

    @gallery @P-30
    Scenario Outline: The validator clears a title with <value>
      Given an enterprise application that speaks the default dialect
      And Ada has all properties that are mapped by default
      And Ada is provisioned by Entra
      When Microsoft's validator clears the title of Ada's account with <value>
      Then Ada's account has no title

      Examples:
        | value         |
        | an empty text |
        | null          |
