@jumpcloud
Feature: JumpCloud shuts people out
  Whoever is suspended, or has the application no more, loses access at once.
  Whoever is deleted in JumpCloud is deleted or shut out, as the application
  has it.

  Rule: A leaver's account is switched off and stays

    @JUMPCLOUD-09
    Scenario Outline: Somebody <leaves>, told by <a form of user>
      Given an active JumpCloud application
      And JumpCloud deactivates people by <a form of user>
      And Ada has got the JumpCloud application
      When Ada <leaves> in JumpCloud
      Then Ada's account gives no access after JumpCloud

      Examples: What JumpCloud sends is not known, so both are tried
        | leaves                         | a form of user |
        | is suspended                   | a bare user    |
        | is suspended                   | a whole user   |
        | is taken out of the only group | a bare user    |
        | is deleted                     | a bare user    |

  Rule: Whoever is deleted is deleted where the application has it so

    @JUMPCLOUD-09
    Scenario: Somebody is deleted with the account
      Given an active JumpCloud application
      And JumpCloud deletes the accounts of people who are deleted
      And Ada has got the JumpCloud application
      When Ada is deleted in JumpCloud
      Then Ada's account is gone after JumpCloud
