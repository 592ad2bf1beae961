@okta
Feature: Attributes that the administrator adds
  Departments, managers, roles and further addresses go under the external
  names that the administrator types in the Profile Editor. What goes astray
  here is noticed by nobody, for Okta never reads back.

  Rule: What an enterprise knows of a person arrives, at once and later

    @OKTA-61
    Scenario: A joiner brings a department along
      Given an Okta application made with the App Integration Wizard
      And the application maps the attributes for enterprises
      And Ada has a department and a cost center in Okta
      When the admin assigns Ada to the application
      Then the account shows the department and all else that enterprises know of Ada

    @OKTA-61 @CHK-17
    Scenario: A mover takes another department along
      Given an Okta application made with the App Integration Wizard
      And the application maps the attributes for enterprises
      And Ada has a department and a cost center in Okta
      And Ada is assigned to the application
      When Ada changes the department in Okta
      Then the account shows the department and all else that enterprises know of Ada

    @OKTA-61
    Scenario: A manager is named by id
      Given an Okta application made with the App Integration Wizard
      And the application maps the attributes for enterprises
      And Grace is assigned to the application
      And Ada's manager in Okta is Grace
      When the admin assigns Ada to the application
      Then the account shows Ada's manager

    @OKTA-61
    Scenario: Of what nobody has filled in nothing is said
      Given an Okta application made with the App Integration Wizard
      And the application maps the attributes for enterprises
      When the admin assigns Ada to the application
      Then Ada has an active account
      And Okta has not spoken of enterprises

  Rule: A value goes to the element that its external name describes

    @OKTA-62
    Scenario Outline: A value for <external name> arrives
      Given an Okta application made with the App Integration Wizard
      And the application has an attribute "<external name>", and Ada a value for it
      When the admin assigns Ada to the application
      Then the account shows Ada's value for "<external name>"

      Examples: parts of elements, and parts of objects
        | external name                     |
        | name.middleName                   |
        | emails.^[type==home].value        |
        | phoneNumbers.^[primary==true].value |
        | phoneNumbers.^[type==mobile].value |
        | addresses.^[type==work].postalCode |
        | roles.^[primary==true].value      |
        | roles.^[type=='Region'].value     |
        | photos.^[type=='photo'].value     |

    @OKTA-62
    Scenario: Several roles keep apart by their types
      Given an Okta application made with the App Integration Wizard
      And the application has an attribute "roles.^[type=='Region'].value", and Ada a value for it
      And the application has an attribute "roles.^[type=='Product'].value", and Ada a value for it
      When the admin assigns Ada to the application
      Then the account shows Ada's value for "roles.^[type=='Region'].value"
      And the account shows Ada's value for "roles.^[type=='Product'].value"

    @OKTA-62
    Scenario: Roles may come inside an object of the core schema
      Given an Okta application made with the App Integration Wizard
      And the application has an attribute "roles.^[primary==true].value", and Ada a value for it
      And Okta puts roles inside an object named by the core schema
      When the admin assigns Ada to the application
      Then Ada has an active account

  Rule: A new value takes the place of the old one

    @OKTA-63 @CHK-35
    Scenario Outline: The value for <external name> changes
      Given an Okta application made with the App Integration Wizard
      And the application has an attribute "<external name>", and Ada a value for it
      And Ada is assigned to the application
      When Ada's value for "<external name>" changes in Okta
      Then the account shows Ada's value for "<external name>"
      And the account shows nothing of Ada's former value for "<external name>"

      Examples:
        | external name                      |
        | emails.^[type==home].value         |
        | phoneNumbers.^[type==mobile].value |
        | addresses.^[type==work].postalCode |
        | roles.^[primary==true].value       |
        | roles.^[type=='Region'].value      |

  Rule: What the service provider does not know is no reason to refuse a person

    @OKTA-60 @OKTA-64 @CHK-08
    Scenario Outline: A private attribute of the type <type>
      Given an Okta application made with the App Integration Wizard
      And the application has an attribute "favouriteThing" of the type "<type>", and Ada a value for it
      When the admin assigns Ada to the application
      Then Ada has an active account

      Examples: at the top of a user
        | type         |
        | string       |
        | boolean      |
        | number       |
        | integer      |
        | string array |

    @OKTA-60
    Scenario Outline: A namespace that is <kind of namespace>
      Given an Okta application made with the App Integration Wizard
      And the application has an attribute "favouriteThing" in the namespace "<namespace>", and Ada a value for it
      When the admin assigns Ada to the application
      Then the account is created or the System Log shows why not

      Examples:
        | kind of namespace | namespace                             |
        | a URN             | urn:example:params:scim:schemas:Things |
        | free text         | things                                |

    @OKTA-64
    Scenario: Roles as a list of texts are wrong and need not be taken
      Given an Okta application made with the App Integration Wizard
      And the application has an attribute "roles" of the type "string array", and Ada a value for it
      When the admin assigns Ada to the application
      Then the account is created or the System Log shows why not

    @OKTA-60
    Scenario: An attribute without a namespace is never sent
      Given an Okta application made with the App Integration Wizard
      And the application has an attribute "title" without a namespace, and Ada a value for it
      When the admin assigns Ada to the application
      Then Okta has not sent Ada's value
