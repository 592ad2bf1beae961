@onelogin
Feature: A newcomer gets an account through OneLogin
  Whoever is given access is looked for by user name. One who is found is
  taken over and overwritten, everybody else is created. What OneLogin gets
  back decides whether it can ever change the account again.

  Rule: Whoever has an account already is found by the user name

    @ONELOGIN-10 @ONELOGIN-11 @ONELOGIN-P03
    Scenario Outline: An account is there already, by <connector>
      Given a OneLogin application for <connector>
      And there is an account of Ada's that OneLogin does not know
      When the OneLogin administrator gives Ada access
      Then OneLogin has taken over that account for Ada

      @core
      Examples:
        | connector    |
        | SCIM v2 Core |

      @enterprise
      Examples:
        | connector          |
        | SCIM v2 Enterprise |

    @ONELOGIN-10
    Scenario: The at sign is not encoded
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin writes the at sign as it is
      And there is an account of Ada's that OneLogin does not know
      When the OneLogin administrator gives Ada access
      Then OneLogin has taken over that account for Ada

    @ONELOGIN-P23
    Scenario: The account is spelled in capitals
      Given a OneLogin application for SCIM v2 Enterprise
      And there is an account of Ada's, in capitals, that OneLogin does not know
      When the OneLogin administrator gives Ada access
      Then OneLogin has taken over that account for Ada

  Rule: Whoever is not found is created

    @ONELOGIN-12 @ONELOGIN-15
    Scenario Outline: Nobody of that name is there, by <connector>
      Given a OneLogin application for <connector>
      When the OneLogin administrator gives Ada access
      Then OneLogin has made an account for Ada
      And OneLogin has named no external id

      @core
      Examples:
        | connector    |
        | SCIM v2 Core |

      @enterprise
      Examples:
        | connector          |
        | SCIM v2 Enterprise |

  Rule: Every answer has what OneLogin reads

    @ONELOGIN-13 @ONELOGIN-P11
    Scenario Outline: An account is created, replaced and read, by <connector>
      Given a OneLogin application for <connector>
      And OneLogin reads an account before it is replaced
      And OneLogin has provisioned Ada
      When Ada's first name changes in OneLogin
      Then every answer about Ada has what OneLogin reads

      @core
      Examples:
        | connector    |
        | SCIM v2 Core |

      @enterprise
      Examples:
        | connector          |
        | SCIM v2 Enterprise |

  Rule: A second account of the same name is refused with a reason

    @ONELOGIN-14 @ONELOGIN-52 @ONELOGIN-55
    Scenario: The look-up has missed the account
      Given a OneLogin application for SCIM v2 Enterprise
      And there is an account of Ada's that OneLogin does not know
      And OneLogin's look-up misses it
      When the OneLogin administrator gives Ada access
      Then the service provider refuses a second account for Ada, and OneLogin shows why

  Rule: What fails is not tried again by itself

    @ONELOGIN-53
    Scenario: The service provider asks for a pause
      Given a OneLogin application for SCIM v2 Enterprise
      And the service provider throttles OneLogin's next creation
      When the OneLogin administrator gives Ada access
      Then Ada's task has failed in OneLogin, which does not try again

    @ONELOGIN-54
    Scenario: The service provider does not answer
      Given a OneLogin application for SCIM v2 Enterprise
      And the service provider ignores OneLogin's next creation
      When the OneLogin administrator gives Ada access
      Then Ada's task has failed in OneLogin, which does not try again
