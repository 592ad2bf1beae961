@ping
Feature: Ping finds the account that somebody has already
  Most customers connect Ping when their people already use the product. Ping
  looks for each of them by one filter, which the administrator may have typed.

  Rule: Whoever has an account keeps it

    @PING-06 @PING-08 @PING-12
    Scenario: Somebody had an account before
      Given PingFederate connected to the service provider
      And Ada has an account that Ping does not know
      When Ada comes into the scope of Ping
      Then Ping has taken over the account that Ada had

    @PING-30
    Scenario: Ping imports nobody
      Given PingOne connected to the service provider
      When Ada comes into the scope of Ping
      Then Ping has read no list of users

    @PING-09
    Scenario: The identifier stays for ever
      Given PingFederate connected to the service provider
      And Ping has provisioned Ada
      When the admin of Ping chooses the Unique User Identifier workEmail instead
      Then Ping does not let that be changed

  Rule: Names and operators of a Filter Expression may be written in any case

    @PING-07 @PING-P01
    Scenario Outline: The admin typed <expression>
      Given PingOne connected to the service provider
      And the Filter Expression in Ping is <expression>
      And Ada has an account that Ping does not know
      When Ada comes into the scope of Ping
      Then Ping has taken over the account that Ada had

      Examples: Documented by Ping
        | expression       |
        | username Eq "%s" |
        | username eq "%s" |

      Examples: Said of Ping's client
        | expression       |
        | USERNAME EQ "%s" |

  Rule: A Filter Expression is never left aside

    @PING-07 @PING-P04
    Scenario: Two accounts contain the name
      Given PingOne connected to the service provider
      And the Filter Expression in Ping is userName Co "%s"
      And Ada has an account that Ping does not know
      And somebody has an account whose user name ends with that of Ada
      When Ada comes into the scope of Ping
      Then Ping was shown both accounts, and took over neither

    @PING-06 @PING-P02
    Scenario: The work e-mail address identifies people
      Given PingFederate connected to the service provider
      And the Unique User Identifier in Ping is workEmail
      And Ada and Grace have accounts that Ping does not know
      When Ada comes into the scope of Ping
      Then Ping was shown the account of Ada alone, or was refused for its filter

    @PING-07 @PING-P03
    Scenario Outline: <expression> is no filter of SCIM
      Given PingOne connected to the service provider
      And the Unique User Identifier in Ping is workEmail
      And the Filter Expression in Ping is <expression>
      And Ada and Grace have accounts that Ping does not know
      When Ada comes into the scope of Ping
      Then Ping was shown nobody but Ada, or was refused for its filter

      Examples:
        | expression          |
        | email.value Eq "%s" |
        | email Co "%s"       |
        | emails eq %s        |
