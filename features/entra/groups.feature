@entra @patch
Feature: Groups and who belongs to them
  An administrator assigns a group once and from then on manages access by its
  members alone. What goes wrong here goes wrong for many: a removal that is
  misread empties the whole group.

  Rule: A group is looked up by its name, without its members

    @ENTRA-45 @ENTRA-48 @P-16
    Scenario Outline: A group that is there already is taken, in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra has provisioned Ada and Grace
      And somebody else has made the group "O'Neil, Field & Ops" with Ada
      When the admin assigns the group "O'Neil, Field & Ops" with Ada and Grace
      Then Entra has taken the group "O'Neil, Field & Ops" that was there
      And no answer about groups shows Entra any members

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-48 @P-16
    Scenario: A group that changes is read by its id
      Given an enterprise application that speaks the default dialect
      And Entra has provisioned the group "Field Ops" with Ada, Grace and Alan
      When the group "Field Ops" is called "Field Services" from now on
      Then no answer about groups shows Entra any members

    @ENTRA-52
    Scenario Outline: A group that was there gets the id of the directory, in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra has provisioned Ada and Grace
      And somebody else has made the group "Field Ops" with Ada
      When the admin assigns the group "Field Ops" with Ada and Grace
      Then the group "Field Ops" carries its id of the directory

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-48
    Scenario: Entra can use a group only where its members stay away
      Given an enterprise application that speaks the default dialect
      And Entra objects to members that it did not ask for
      And Entra has provisioned the group "Field Ops" with Ada, Grace and Alan
      When the group "Field Ops" is called "Field Services" from now on
      Then the service provider calls the group "Field Ops", by now "Field Services"

  Rule: No two groups have the same name

    @ENTRA-46
    Scenario: A group is made whose name is taken
      Given an enterprise application that speaks the default dialect
      And groups are matched on externalId
      And Entra has provisioned Ada and Grace
      And somebody else has made the group "Field Ops" with Ada
      When the admin assigns the group "Field Ops" with Ada and Grace
      Then the service provider refuses a second group of that name as a conflict

  Rule: A group is created empty and filled afterwards

    @ENTRA-47 @ENTRA-49
    Scenario Outline: A group is assigned in <dialect>
      Given an enterprise application that speaks <dialect>
      When the admin assigns the group "Field Ops" with Ada
      Then the group "Field Ops" has just the member Ada

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-47 @ENTRA-49
    Scenario Outline: Entra <does so>
      Given an enterprise application that speaks the default dialect
      And Entra <does so>
      When the admin assigns the group "Field Ops" with Ada
      Then the group "Field Ops" has just the member Ada

      Examples: All were seen
        | does so                                        |
        | names no members when it creates groups        |
        | names members with a null reference            |
        | names a schema of its own when it creates groups |

    @ENTRA-57
    Scenario: Groups are not provisioned
      Given an enterprise application that speaks the default dialect
      And Entra provisions no groups
      When the admin assigns the group "Field Ops" with Ada and Grace
      Then Ada and Grace have accounts, and no group was created

  Rule: Members are added to those there are

    @gallery @P-14
    Scenario: Twenty members come in one request
      Given an enterprise application that speaks the default dialect
      And Entra names twenty members at a time
      And Entra has provisioned twenty people
      When the admin assigns the group "Field Ops" with all of them
      Then the group "Field Ops" has all of them as members

    @P-14
    Scenario Outline: Somebody is added who is a member already, in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra has provisioned Ada and the group "Field Ops" with Grace
      And somebody else has put Ada into the group "Field Ops"
      When Ada becomes a member of "Field Ops" in the directory
      Then the group "Field Ops" has just the members Ada and Grace

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

  Rule: Just the member who left is removed

    @ENTRA-50
    Scenario Outline: A member leaves, told in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra has provisioned Alan
      And Entra has provisioned the group "Field Ops" with Ada, Grace and Alan
      When Alan is no longer a member of "Field Ops" in the directory
      Then the group "Field Ops" has just the members Ada and Grace

      @legacy @P-12
      Examples: The value says who
        | dialect             |
        | the default dialect |

      @flagged @P-13
      Examples: The path says who
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-54
    Scenario Outline: A member leaves who has no other assignment in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra has provisioned the group "Field Ops" with Ada, Grace and Alan
      When Alan is no longer a member of "Field Ops" in the directory
      Then Alan is switched off, and Ada and Grace alone are in the group "Field Ops"

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

  Rule: A group can be renamed and deleted

    @ENTRA-51
    Scenario Outline: A group is renamed in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra has provisioned the group "Field Ops" with Ada, Grace and Alan
      When the group "Field Ops" is called "Field Services" from now on
      Then the service provider calls the group "Field Ops", by now "Field Services"

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-53
    Scenario Outline: A group loses its assignment in <dialect>
      Given an enterprise application that speaks <dialect>
      And Entra has provisioned the group "Field Ops" with Ada, Grace and Alan
      When the admin unassigns the group "Field Ops"
      Then the group "Field Ops" is deleted, and Ada's and Grace's accounts are switched off

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |

    @ENTRA-53
    Scenario: A group comes back
      Given an enterprise application that speaks the default dialect
      And Entra has provisioned the group "Field Ops" with Ada, Grace and Alan
      And the group "Field Ops" has lost its assignment
      When the admin assigns the group "Field Ops" again
      Then the group "Field Ops" is there again with Ada, Grace and Alan

  Rule: A group can be provisioned on demand

    @ENTRA-61
    Scenario Outline: A group and its member in <dialect>
      Given an enterprise application that speaks <dialect>
      When the admin provisions the group "Field Ops" on demand with Ada
      Then the group "Field Ops" has just the member Ada

      @legacy
      Examples:
        | dialect             |
        | the default dialect |

      @flagged
      Examples:
        | dialect                         |
        | the dialect of aadOptscim062020 |
