@authentik
Feature: People of authentik have their accounts
  authentik tells each change of a person at once: it creates, replaces and
  deletes accounts, and takes over the one that is there already.

  Rule: Whoever joins gets an account with all that authentik knows

    @AUTHENTIK-03
    Scenario: Somebody joins
      Given a SCIM provider in authentik
      When Ada joins authentik
      Then Ada has the account that authentik describes

    @AUTHENTIK-03
    Scenario: Somebody joins with a picture
      Given a SCIM provider in authentik
      When Ada joins authentik with a picture
      Then Ada has the account that authentik describes

    @AUTHENTIK-P-02
    Scenario: A blank stands for a missing family name
      Given a SCIM provider in authentik
      When Ada joins authentik by first name alone
      Then authentik finds an account for Ada

    @AUTHENTIK-P-02
    Scenario: Blanks stand for a missing name
      Given a SCIM provider in authentik
      When Ada joins authentik without name and e-mail address
      Then authentik finds an account for Ada

    @AUTHENTIK-P-03
    Scenario: The e-mail address is of type other
      Given a SCIM provider in authentik
      When Ada joins authentik
      Then Ada's account has authentik's address, of type other

  Rule: Whoever has an account already keeps it

    @AUTHENTIK-04
    Scenario: An account is there before authentik
      Given a SCIM provider in authentik
      And authentik reads that filters are supported
      And an account for Grace that authentik does not know
      And an account for Ada that authentik does not know
      When Ada joins authentik
      Then authentik has adopted the account that Ada had

    @AUTHENTIK-04
    Scenario: Nobody else's account is taken where the look-up is malformed
      Given a SCIM provider in an older authentik that looks up without quotation marks
      And authentik reads that filters are supported
      And an account for Grace that authentik does not know
      And an account for Ada that authentik does not know
      When Ada joins authentik
      Then authentik has adopted Ada's account or none

  Rule: What changes in authentik changes in the account

    @AUTHENTIK-05
    Scenario: Somebody is renamed
      Given a SCIM provider in authentik
      And Ada is in authentik
      When Ada is renamed in authentik
      Then Ada has the account that authentik describes

    @AUTHENTIK-05
    Scenario: Somebody is deactivated
      Given a SCIM provider in authentik
      And Ada is in authentik
      When Ada is deactivated in authentik
      Then Ada's account is switched off for authentik

    @AUTHENTIK-05
    Scenario: An account that has vanished is made again
      Given a SCIM provider in authentik
      And Ada is in authentik
      And somebody other than authentik deletes Ada's account
      When Ada is renamed in authentik
      Then Ada has the account that authentik describes

    @AUTHENTIK-05
    Scenario: A change that comes too soon is tried again
      Given a SCIM provider in authentik
      And Ada is in authentik
      And authentik's next change of an account comes too soon
      When Ada is renamed in authentik
      Then Ada has the account that authentik describes

    @AUTHENTIK-P-06
    Scenario: What was shown is not sent again
      Given a SCIM provider in authentik
      And Ada is in authentik
      When Ada is saved in authentik without any change
      Then authentik has nothing to send about Ada

  Rule: Whoever leaves loses the account, not only the access

    @AUTHENTIK-06
    Scenario: Somebody is deleted
      Given a SCIM provider in authentik
      And Ada is in authentik
      When Ada is deleted in authentik
      Then the account that authentik had for Ada is gone

    @AUTHENTIK-06
    Scenario: Somebody leaves the group that the SCIM provider is for
      Given a SCIM provider in authentik for the members of "Engineers"
      And Ada is provisioned by authentik as a member of "Engineers"
      When Ada leaves the group "Engineers" in authentik
      Then the account that authentik had for Ada is gone

    @AUTHENTIK-P-05
    Scenario: Somebody comes back
      Given a SCIM provider in authentik for the members of "Engineers"
      And Ada is provisioned by authentik as a member of "Engineers"
      When Ada leaves the group "Engineers" in authentik and comes back
      Then Ada has the account that authentik describes
