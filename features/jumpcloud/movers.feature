@jumpcloud
Feature: JumpCloud keeps accounts in step
  Whatever changes in JumpCloud goes out as a whole user, with empty lists for
  what there is no more. Now and then a bare user goes out, with hardly more
  than a name; it must not cost the person the account.

  Rule: A whole user takes the place of the one before

    @JUMPCLOUD-05
    Scenario: Somebody is promoted
      Given an active JumpCloud application
      And Ada has got the JumpCloud application
      When Ada gets another name, a title, a department and a photo in JumpCloud
      Then Ada's account shows JumpCloud's new name, and no other title, department or photo

    @JUMPCLOUD-05
    Scenario: Somebody has an address and a phone no more
      Given an active JumpCloud application
      And JumpCloud knows Ada's address
      And JumpCloud knows Ada's phone number
      And Ada has got the JumpCloud application
      When Ada's address and phone number are cleared in JumpCloud
      Then Ada's account shows neither address nor phone number after JumpCloud

    @JUMPCLOUD-05
    Scenario: Somebody signs in by a name in another domain than the mail
      Given an active JumpCloud application
      And Ada has got the JumpCloud application
      When Ada gets a user name in another domain in JumpCloud
      Then Ada's account has JumpCloud's new user name and the same mail, under the id it had

  Rule: A bare user does no harm

    @JUMPCLOUD-06 @JUMPCLOUD-P-01
    Scenario: A bare user has null for its mail addresses
      Given an active JumpCloud application
      And Ada has got the JumpCloud application
      When Ada is suspended in JumpCloud
      Then JumpCloud's bare user is accepted for Ada

    @JUMPCLOUD-P-08
    Scenario: Two people have no externalId at the same time
      Given an active JumpCloud application
      And Ada and Grace have got the JumpCloud application
      When Ada and Grace are suspended in JumpCloud
      Then JumpCloud's bare user is accepted for Ada and Grace

    @JUMPCLOUD-06
    Scenario: Two people come back after bare users
      Given an active JumpCloud application
      And Ada and Grace have got the JumpCloud application
      And Ada and Grace are suspended in JumpCloud before
      When Ada and Grace are restored in JumpCloud
      Then Ada and Grace each have the account they had, with JumpCloud's mail and externalId
