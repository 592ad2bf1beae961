@onelogin
Feature: An administrator connects OneLogin to the service provider
  Before anything is provisioned, OneLogin looks for somebody who cannot
  exist. It takes "nobody" and "not found" alike for a good sign, so that a
  base URL with a typing mistake can pass, and nobody knows until the first
  newcomer gets no account.

  Rule: A look-up for somebody who cannot exist finds nobody

    @ONELOGIN-01
    Scenario Outline: API Connection is enabled for <connector>
      Given a OneLogin application for <connector>
      When the OneLogin administrator presses Enable
      Then OneLogin shows the connection as enabled

      @core
      Examples:
        | connector    |
        | SCIM v2 Core |

      @enterprise
      Examples:
        | connector          |
        | SCIM v2 Enterprise |

    @ONELOGIN-P03 @ONELOGIN-P10
    Scenario: The look-up has nothing unusual but its plus signs
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin leaves out the dangling signs
      And OneLogin names no media type without a body
      When the OneLogin administrator presses Enable
      Then OneLogin shows the connection as enabled

    Scenario Outline: OneLogin <does so> when it is connected
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin <does so>
      When the OneLogin administrator presses Enable
      Then OneLogin shows the connection as enabled

      @ONELOGIN-P01
      Examples: An ampersand is left at the end
        | does so                            |
        | names no media type without a body |

      @ONELOGIN-P05
      Examples: A media type is left that is of nothing
        | does so                       |
        | leaves out the dangling signs |

      @ONELOGIN-01
      Examples: None of these is established
        | does so                       |
        | asks for any media type       |
        | asks for no media type        |
        | reads the configuration first |

  Rule: Whoever types something wrong gets to know

    @ONELOGIN-02
    Scenario: The token is mistyped
      Given a OneLogin application for SCIM v2 Enterprise
      And the SCIM Bearer Token in OneLogin is mistyped
      When the OneLogin administrator presses Enable
      Then OneLogin shows the connection as refused

    @ONELOGIN-02
    Scenario: The base URL is mistyped, which the connection does not tell
      Given a OneLogin application for SCIM v2 Enterprise
      And the SCIM Base URL in OneLogin is mistyped
      When the OneLogin administrator gives Ada access
      Then only Ada's task in OneLogin tells that nothing is there

    @ONELOGIN-03
    Scenario: The base URL ends with a slash, which may stay
      Given a OneLogin application for SCIM v2 Enterprise
      And the SCIM Base URL in OneLogin ends with a slash
      And OneLogin keeps a slash at the end of the base URL
      When the OneLogin administrator gives Ada access
      Then OneLogin has made an account for Ada

  Rule: Requests and answers may call JSON by either name

    @ONELOGIN-P04
    Scenario: Plain JSON is taken, and JSON comes back
      Given a OneLogin application for SCIM v2 Enterprise
      When the OneLogin administrator gives Ada access
      Then OneLogin has made an account for Ada
      And every answer to OneLogin is JSON

    @ONELOGIN-05
    Scenario Outline: The administrator has typed custom headers, <as guides say>
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin's Custom Headers say "<header>"
      When the OneLogin administrator gives Ada access
      Then OneLogin has made an account for Ada

      Examples: From the guides of service providers
        | header                              | as guides say         |
        | Content-Type: application/scim+json | for SCIM's own type   |
        | Content-Type: application/json      | for plain JSON        |
        | User-Agent: OneLogin SCIM           | to be told from others |

  Rule: Without "Enable provisioning", nothing is sent

    @ONELOGIN-06
    Scenario: Somebody gets access before provisioning is enabled
      Given a OneLogin application for SCIM v2 Enterprise
      And OneLogin has provisioned Ada
      And Enable provisioning is not ticked in OneLogin
      When Ada's first name changes in OneLogin
      Then OneLogin has sent nothing

  Rule: A connector with an Authenticate button signs in by OAuth

    @ONELOGIN-04
    Scenario: The administrator has pressed Authenticate
      Given a OneLogin application that the admin has authenticated
      When the OneLogin administrator presses Enable
      Then OneLogin shows the connection as enabled
