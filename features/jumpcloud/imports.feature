@jumpcloud
Feature: JumpCloud imports the people of an application
  An administrator who begins with JumpCloud takes over the people whom the
  application has. The part of the mail before the @ becomes the user name.

  Rule: An import misses nobody

    @JUMPCLOUD-10 @alone
    Scenario: People fill several pages
      Given an active JumpCloud application
      And the service provider has people for several pages of a JumpCloud import
      When the admin imports people into JumpCloud
      Then JumpCloud has got all of them once

    @JUMPCLOUD-10 @alone
    Scenario: A plus sign in a mail address is refused
      Given an active JumpCloud application
      And the service provider has somebody with a plus sign in the mail
      When the admin imports people into JumpCloud
      Then JumpCloud refuses that address
