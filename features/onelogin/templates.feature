@onelogin
Feature: The administrator's template decides what OneLogin sends
  OneLogin reads no schema. The body of each request is a text with macros
  that an administrator has typed or pasted, and every value in it is a text.
  Whatever a service provider does with such a body, it must not keep silent.

  Rule: What the template of the service provider's guide says is kept

    @ONELOGIN-07
    Scenario Outline: All macros have a value, by <connector>
      Given a OneLogin application for <connector>
      And the SCIM JSON Template in OneLogin is full, and so is what is known of Ada
      When the OneLogin administrator gives Ada access
      Then Ada's account has what OneLogin's template says

      @core
      Examples:
        | connector    |
        | SCIM v2 Core |

      @enterprise
      Examples:
        | connector          |
        | SCIM v2 Enterprise |

    @ONELOGIN-P25
    Scenario Outline: A name has <signs> in it
      Given a OneLogin application for SCIM v2 Enterprise
      And Ada's last name in OneLogin is <name>
      When the OneLogin administrator gives Ada access
      Then Ada's last name comes back to OneLogin as it was sent

      Examples:
        | signs                      | name                  |
        | quotation marks and dashes | O"Neil-Smith          |
        | letters beyond ASCII       | Müller-Łukasz 山田      |
        | signs of HTML              | Smith & Sons <Ltd>    |

    @ONELOGIN-16
    Scenario: The user name is no e-mail address
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin takes Username for scimusername
      When the OneLogin administrator gives Ada access
      Then Ada's user name without an at sign is taken, or refused with a reason

  Rule: What nobody has entered does no harm

    @ONELOGIN-09 @ONELOGIN-P21
    Scenario Outline: Empty fields are sent as <emptiness>, by <connector>
      Given a OneLogin application for <connector>
      And OneLogin sends <emptiness> for Ada's empty fields
      When the OneLogin administrator gives Ada access
      Then OneLogin has made an account for Ada

      @core
      Examples:
        | connector    | emptiness     |
        | SCIM v2 Core | an empty text |
        | SCIM v2 Core | null          |
        | SCIM v2 Core | nothing       |

      @enterprise
      Examples: Also a manager without a number
        | connector          | emptiness     |
        | SCIM v2 Enterprise | an empty text |
        | SCIM v2 Enterprise | null          |
        | SCIM v2 Enterprise | nothing       |

  Rule: The template that OneLogin fills in is accepted or clearly refused

    @ONELOGIN-08
    Scenario Outline: Nobody has edited the template of <connector>
      Given a OneLogin application for SCIM v2 Enterprise
      And the SCIM JSON Template in OneLogin is the one that <connector> comes with
      When the OneLogin administrator gives Ada access
      Then Ada is taken in from OneLogin, or refused with a reason

      @core @ONELOGIN-P06
      Examples: URNs that no RFC has
        | connector    |
        | SCIM v2 Core |

      @enterprise @ONELOGIN-P06
      Examples: URNs that no RFC has, for the extension too
        | connector          |
        | SCIM v2 Enterprise |

      @ONELOGIN-P07
      Examples: One object for all e-mail addresses
        | connector              |
        | Enterprise Schema v1.1 |

      Examples: The least
        | connector        |
        | Core Schema v1.1 |

    @ONELOGIN-08 @ONELOGIN-P24
    Scenario Outline: A namespace that nobody knows is <named> in schemas
      Given a OneLogin application for SCIM v2 Enterprise
      And the SCIM JSON Template in OneLogin has a namespace of its own, <named> in schemas
      When the OneLogin administrator gives Ada access
      Then Ada is taken in from OneLogin, or refused with a reason

      Examples:
        | named   |
        | named   |
        | unnamed |

    @ONELOGIN-08
    Scenario: The template has no name
      Given a OneLogin application for SCIM v2 Enterprise
      And the SCIM JSON Template in OneLogin has no name but a display name
      When the OneLogin administrator gives Ada access
      Then Ada is taken in from OneLogin, or refused with a reason

  Rule: What only the service provider can set is passed over

    @ONELOGIN-P22
    Scenario: The template names an id and metadata
      Given a OneLogin application for SCIM v2 Enterprise
      And the SCIM JSON Template in OneLogin names an id and metadata
      When the OneLogin administrator gives Ada access
      Then Ada's account from OneLogin has an id of the service provider's own

  Rule: A state in quotation marks is understood or refused

    @ONELOGIN-P08
    Scenario: Somebody is suspended by a text
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin has provisioned Ada
      And the SCIM JSON Template in OneLogin puts the state in quotation marks
      When Ada is suspended in OneLogin
      Then Ada is suspended, or OneLogin's quoted state is refused with a reason
