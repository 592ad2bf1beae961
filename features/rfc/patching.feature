@rfc
Feature: A change touches what it names, and nothing else
  Directories send small changes all day: a title, an address, a switch.
  An administrator relies on each of them to arrive whole, or to be
  refused whole, and to leave everything else about the person alone.

  Rule: Changes are possible, and their answer can be relied on

    @7644-3.5-02 @should
    Scenario: Changes of a part are supported
      When a client reads the configuration
      Then it is declared that "patch" is supported

    @patch @7644-3.5.2-20 @must
    Scenario: A successful change is answered in one of two ways
      Given a user with a title
      When a client changes the user: replace title: "Dean"
      Then the answer shows the user, or just says that it is done

    @patch @7644-3.5.2-21 @must
    Scenario: Who asks for attributes gets them
      Given a user with a title
      When a client changes the user and asks for the user name: replace title: "Dean"
      Then the answer is "200 OK"
      And the answer shows that very user

  Rule: Adding gives a value and takes none away

    @patch @7644-3.5.2.1-03 @defined
    Scenario: A value is added where there was none
      Given a user
      When a client changes the user: add title: "Professor"
      Then the user's title is "Professor"

    @patch @7644-3.5.2.1-07 @defined
    Scenario: A single value gives way to the added one
      Given a user with a title
      When a client changes the user: add title: "Dean"
      Then the user's title is "Dean"

    @patch @7644-3.5.2.1-04 @defined
    Scenario: The other parts of a name stay
      Given a user
      When a client changes the user: add name: {"givenName": "Liz"}
      Then the user's name.givenName is "Liz"
      And the user's name.familyName stays

    @patch @7644-3.5.2.1-06 @defined
    Scenario: An address joins the others
      Given a user
      When a client changes the user: add emails: [{"type": "home", "value": "{liz}"}]
      Then the user's addresses are: work {barbara}, home {liz}

    @patch @7644-3.5.2.1-02 @defined
    Scenario: Several values are added at once
      Given a user
      When a client changes the user: add {"title": "Professor", "emails": [{"type": "home", "value": "{liz}"}]}
      Then the user's title is "Professor"
      And the user's addresses are: work {barbara}, home {liz}

    @patch @7644-3.5.2.1-08 @should
    Scenario: What is there already is not there twice
      Given a user with a work address and a private one
      When a client changes the user: add emails: [{"type": "home", "value": "{home}"}]
      Then the user's addresses are: work {barbara}, home {home}

    @patch @7644-3.5.2.1-09 @should
    Scenario: Adding what is there already succeeds
      Given a user with a work address and a private one
      When a client changes the user: add emails: [{"type": "home", "value": "{home}"}]
      Then the change succeeds

    @patch @7644-3.5.2.1-10 @must
    Scenario: Adding what is there already is no change
      Given a user with a work address and a private one
      When a client changes the user: add emails: [{"type": "home", "value": "{home}"}]
      Then the date of the last change stays

  Rule: Removing takes away what is named

    @patch @7644-3.5.2.2-02 @must
    Scenario: A single value is removed
      Given a user with a title
      When a client changes the user: remove title
      Then the user has no title

    @patch @7644-3.5.2.2-03 @must
    Scenario: All addresses are removed
      Given a user with a work address and a private one
      When a client changes the user: remove emails
      Then the user has no emails

    @patch @7644-3.5.2.2-04 @defined
    Scenario: One of two addresses is removed
      Given a user with a work address and a private one
      When a client changes the user: remove emails[type eq "home"]
      Then the user's addresses are: work {barbara}

    @patch @7644-3.5.2.2-06 @defined
    Scenario: An address is chosen by two marks
      Given a user with a work address and a private one
      When a client changes the user: remove emails[type eq "home" and value sw "home"]
      Then the user's addresses are: work {barbara}

    @patch @7644-3.5.2.2-05 @7644-3.5.2.2-08 @must
    Scenario: With its last value an attribute is gone
      Given a user
      When a client changes the user: remove emails[type eq "work"]
      Then the user has no emails

    @patch @7644-3.5.2.2-07 @must
    Scenario: Only a part of a value is removed
      Given a user with a work address and a private one
      When a client changes the user: remove emails[value eq "{home}"].type
      Then the address {home} has no type
      And the user's address for work is {barbara}

    @patch @7644-3.5.2.2-01 @7644-3.5.2-04 @defined
    Scenario: Removing nothing in particular is refused
      Given a user
      When a client changes the user: remove
      Then the answer is "400 Bad Request"
      And the error is of type "noTarget"

    @patch @7644-3.5.2.2-09 @must
    Scenario: A user name cannot be removed
      Given a user
      When a client changes the user: remove userName
      Then the request is refused
      And the error is of type "mutability"

    @patch @7644-3.5.2.2-10 @must
    Scenario: An id cannot be removed
      Given a user
      When a client changes the user: remove id
      Then the request is refused
      And the error is of type "mutability"

  Rule: Replacing puts the new in the place of the old

    @patch @7644-3.5.2.3-03 @defined
    Scenario: A single value is replaced
      Given a user with a title
      When a client changes the user: replace title: "Dean"
      Then the user's title is "Dean"

    @patch @7644-3.5.2.3-05 @must
    Scenario: Replacing what is not there adds it
      Given a user
      When a client changes the user: replace title: "Dean"
      Then the user's title is "Dean"

    @patch @7644-3.5.2.3-01 @defined
    Scenario: Several values are replaced at once
      Given a user with a title
      When a client changes the user: replace {"title": "Dean", "active": false}
      Then the user's title is "Dean"
      And the user's active is false
      And the user's name.familyName stays

    @patch @7644-3.5.2.3-04 @defined
    Scenario: All addresses are replaced
      Given a user with a work address and a private one
      When a client changes the user: replace emails: [{"type": "work", "value": "{liz}"}]
      Then the user's addresses are: work {liz}

    @patch @7644-3.5.2.3-06 @defined
    Scenario: The other parts of a name stay when one is replaced
      Given a user
      When a client changes the user: replace name: {"givenName": "Liz"}
      Then the user's name.givenName is "Liz"
      And the user's name.familyName stays

    @patch @7644-3.5.2.3-08 @must
    Scenario: One of two addresses is replaced
      Given a user with a work address and a private one
      When a client changes the user: replace emails[type eq "home"]: {"type": "home", "value": "{liz}"}
      Then the user's addresses are: work {barbara}, home {liz}

    @patch @7644-3.5.2.3-09 @defined
    Scenario: A part of every chosen address is replaced
      Given a user with two private addresses
      When a client changes the user: replace emails[type eq "home"].type: "other"
      Then the user's addresses are: work {barbara}, other {home}, other {cabin}

    @patch @7644-3.5.2.3-10 @7644-3.12-19 @must
    Scenario: An address that is not there cannot be replaced
      Given a user
      When a client changes the user: replace emails[type eq "home"].value: "{liz}"
      Then the answer is "400 Bad Request"
      And the error is of type "noTarget"

    @patch @7643-2.5-03 @must
    Scenario: Replacing by null takes a value away
      Given a user with a title
      When a client changes the user: replace title: null
      Then the user has no title

    @patch @7643-2.5-03 @must
    Scenario: Replacing by an empty list takes all values away
      Given a user with a work address and a private one
      When a client changes the user: replace emails: []
      Then the user has no emails

  Rule: Every way to name an attribute is understood

    @patch @7644-3.5.2-05 @defined
    Scenario Outline: <form> is understood
      Given a user
      When a client changes the user: replace <path>: "<value>"
      Then the user's <attribute> is "<value>"

      Examples:
        | form                        | path                                                       | attribute      | value |
        | The name of an attribute    | title                                                      | title          | Dean  |
        | The name of a part          | name.givenName                                             | name.givenName | Liz   |
        | The name after its schema   | urn:ietf:params:scim:schemas:core:2.0:User:title           | title          | Dean  |
        | The part after its schema   | urn:ietf:params:scim:schemas:core:2.0:User:name.givenName  | name.givenName | Liz   |

    @patch @7644-3.5.2-11 @must
    Scenario: A name without its schema means the schema of users
      Given a user with a title
      When a client changes the user: replace title: "Dean" then replace urn:ietf:params:scim:schemas:core:2.0:User:name.givenName: "Liz"
      Then the user's title is "Dean"
      And the user's name.givenName is "Liz"

    @patch @7644-3.5.2-13 @defined
    Scenario: An attribute of the extension brings its schema
      Given a user
      When a client changes the user: add urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber: "4711"
      Then the user's employee number is "4711"
      And the user names the schema of the extension

    @patch @7644-3.5.2-12 @must
    Scenario: A schema is named first and used next
      Given a user
      When a client changes the user: add schemas: ["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"] then add urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber: "4711"
      Then the user's employee number is "4711"

  Rule: Operations are carried out in order, all or none

    @patch @7644-3.5.2-14 @defined
    Scenario: Each operation sees what the one before did
      Given a user
      When a client changes the user: add emails: [{"type": "home", "value": "{liz}"}] then replace emails[type eq "home"].value: "{home}"
      Then the user's addresses are: work {barbara}, home {home}

    @patch @7644-3.5.2-15 @must
    Scenario: There is one primary address at most
      Given a user whose work address is the primary one
      When a client changes the user: replace emails[type eq "home"].primary: true
      Then only the address {home} is the primary one

    @patch @7644-3.5.2-18 @must
    Scenario: One impossible operation fails the whole change
      Given a user with a title
      When a client changes the user: replace title: "Dean" then remove userName
      Then the request is refused

    @patch @7644-3.5.2-16 @7644-3.5.2-17 @must
    Scenario: A failed change leaves nothing behind
      Given a user with a title
      When a client changes the user: replace title: "Dean" then remove userName
      Then the user is as before

    @patch @7644-3.5.2-19 @must
    Scenario: A failed change is explained by an error
      Given a user with a title
      When a client changes the user: replace title: "Dean" then remove userName
      Then the answer is an error of SCIM

  Rule: What is not a change is refused

    @patch @7644-3.5.2-06 @7644-3.12-16 @must
    Scenario Outline: <path> is not the client's to change
      Given a user
      When a client changes the user: replace <path>: "2001-02-03T04:05:06Z"
      Then the request is refused
      And the error is of type "mutability"

      Examples:
        | path         |
        | id           |
        | meta.created |

    @patch @7643-4.1.2-10 @must
    Scenario: Membership is not changed from the user's side
      Given a user
      When a client changes the user: add groups: [{"value": "made-up"}]
      Then the request is refused

    @patch @7644-3.5.2-08 @must
    Scenario Outline: A value of the wrong kind is refused: <change>
      Given a user
      When a client changes the user: <change>
      Then the answer is "400 Bad Request"

      Examples:
        | change                   |
        | replace active: "maybe"  |
        | add title: {"x": "y"}    |
        | add emails: "not a list" |

    @patch @7644-3.12-18 @defined
    Scenario: A path that cannot be read is called so
      Given a user
      When a client changes the user: replace name..givenName: "x"
      Then the answer is "400 Bad Request"
      And the error is of type "invalidPath"

    @patch @7644-3.5.2-22 @defined
    Scenario Outline: The language of other patches is not spoken: <change>
      Given a user
      When a client changes the user: <change>
      Then the answer is "400 Bad Request"

      Examples:
        | change                      |
        | replace emails[0].value: "" |
        | move title: "nickName"      |

    @patch @7644-3.5.2-01 @observe
    Scenario: A change says that it is one
      Given a user with a title
      When a client sends a change without its schema
      Then the request is refused

    @patch @7644-3.5.2-02 @observe
    Scenario: A change changes something
      Given a user with a title
      When a client sends a change without operations
      Then the request is refused

    @patch @7644-3.5.2-03 @observe
    Scenario: An unknown operation is refused
      Given a user with a title
      When a client changes the user: improve title: "Dean"
      Then the request is refused

    @patch @7644-3.5.2.1-01 @observe
    Scenario: Adding nothing is refused
      Given a user
      When a client changes the user: add title
      Then the request is refused

    @patch @7644-3.5.2.1-05 @7644-3.5.2.3-07 @observe
    Scenario Outline: A name of one word is refused: <change>
      Given a user
      When a client changes the user: <change>
      Then the request is refused

      Examples:
        | change              |
        | add name: "Liz"     |
        | replace name: "Liz" |

    @patch @7644-3.5.2.3-02 @observe
    Scenario: A value without a name is refused
      Given a user
      When a client changes the user: replace "Dean"
      Then the request is refused

  Rule: A change keeps user names apart

    @patch @7644-3.12-10 @should
    Scenario: A name that somebody has cannot be taken
      Given a user
      And another user
      When a client changes the user: replace userName: "{grace}"
      Then the answer is "409 Conflict"

    @patch @7644-3.12-15 @defined
    Scenario: The conflict of a change is called by its name
      Given a user
      And another user
      When a client changes the user: replace userName: "{grace}"
      Then the error is of type "uniqueness"
