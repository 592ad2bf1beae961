@jumpcloud
Feature: JumpCloud gives people accounts
  A person who joins a user group gets an account in each application that
  the group has. JumpCloud looks for the account first; what it finds it keeps
  in step from then on, whoever made it.

  Rule: A look-up finds just the person who is meant

    @JUMPCLOUD-03
    Scenario: Nobody is found for somebody new
      Given an active JumpCloud application
      When Ada gets the JumpCloud application
      Then JumpCloud found nobody before it created Ada's account

    @JUMPCLOUD-03
    Scenario: An account that is there is taken over
      Given an active JumpCloud application
      And somebody has made Ada's account before JumpCloud
      When Ada gets the JumpCloud application
      Then JumpCloud keeps the account that Ada had

    @JUMPCLOUD-03
    Scenario: A namesake is left alone
      Given an active JumpCloud application
      And somebody whose name ends like Ada's has an account before JumpCloud
      When Ada gets the JumpCloud application
      Then JumpCloud found nobody before it created Ada's account

  Rule: An account shows what JumpCloud knows of the person

    @JUMPCLOUD-04
    Scenario: Somebody has all that JumpCloud can send
      Given an active JumpCloud application
      And JumpCloud knows Ada's address
      When Ada gets the JumpCloud application
      Then Ada's account shows JumpCloud's names and mail, and no other address or language

    @JUMPCLOUD-P-02
    Scenario: An extension is named though nothing of it follows
      Given an active JumpCloud application
      When Ada gets the JumpCloud application
      Then JumpCloud could create Ada's account

    @JUMPCLOUD-P-07
    Scenario: A phone number is written as a tel: URI
      Given an active JumpCloud application
      And JumpCloud knows Ada's phone number
      When Ada gets the JumpCloud application
      Then JumpCloud could create Ada's account
      And Ada's account shows no other phone number than JumpCloud knows
