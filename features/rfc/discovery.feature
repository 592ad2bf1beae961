@rfc
Feature: A client finds out what the service provider can do
  Identity providers and tools ask a service provider to describe itself
  before they send anything. A wrong description misleads all of them, and
  the administrator sees only that "provisioning does not work".

  Rule: The configuration says what is supported and within which limits

    @7644-4-01 @must
    Scenario: The configuration is one object
      When a client reads the configuration
      Then it is a single object with the schema of a configuration

    @7643-5-01 @7643-5-02 @7643-5-05 @7643-5-07 @7643-5-08 @7643-5-09 @must
    Scenario: Every optional capability is declared
      When a client reads the configuration
      Then each capability is declared as supported or not

    @7643-5-03 @7643-5-04 @7643-5-06 @must
    Scenario: The limits of bulk and filter are declared
      When a client reads the configuration
      Then each limit is a whole number

    @7643-5-10 @must
    Scenario: The ways to authenticate are listed
      When a client reads the configuration
      Then at least one way to authenticate is listed

    @7643-5-11 @7643-5-12 @7643-5-13 @must
    Scenario: Each way to authenticate explains itself
      When a client reads the configuration
      Then each way to authenticate has a type, a name and a description

    @7643-5-14 @should
    Scenario: A newcomer may read how to authenticate
      When a client without credentials reads the configuration
      Then at least one way to authenticate is listed

  Rule: The resource types lead to the endpoints

    @7644-4-04 @defined
    Scenario: Users and groups are among the resource types
      When a client reads the resource types
      Then the resource types "User" and "Group" are listed

    @7643-6-03 @must
    Scenario: Each resource type names its endpoint
      When a client reads the resource types
      Then each resource type has an endpoint that can be read

    @7643-6-05 @must
    Scenario: Each resource type names a schema that exists
      When a client reads the resource types
      Then the schema of each resource type can be read

    @7644-3.4.1-02 @defined
    Scenario: A single resource type can be read
      When a client reads the resource types
      Then each resource type can be read by its id

    @7644-4-05 @must
    Scenario: The resource types come as a list response
      When a client reads the resource types
      Then they come as a list response

  Rule: The schemas describe every attribute

    @7644-4-02 @must
    Scenario: All schemas come in one list response
      When a client reads the schemas
      Then the list holds the schemas of user and group, whole and in one piece

    @7644-4-03 @7643-7-01 @defined
    Scenario: A single schema can be read by its URI
      When a client reads the schemas
      Then each schema can be read by its URI

    @7643-7-04 @must
    Scenario: Each attribute states its characteristics
      When a client reads the schemas
      Then each attribute states type, plurality, necessity, mutability and visibility

    @7643-7-08 @defined
    Scenario: Each attribute is of a known type
      When a client reads the schemas
      Then each attribute has one of the types of the standard

    @7643-7-07 @should
    Scenario: Complex attributes list their parts
      When a client reads the schemas
      Then each complex attribute lists its sub-attributes

    @7643-4.1.1-04 @must
    Scenario: The user name is declared as required
      When a client reads the schemas
      Then "userName" of a user is declared as required

    @7643-4.2-02 @must
    Scenario: The name of a group is declared as required
      When a client reads the schemas
      Then "displayName" of a group is declared as required

    @7644-3.1-02 @must
    Scenario: Schemas of messages are no resources
      When a client reads the schemas
      Then no schema of a message is among them

  Rule: Discovery answers in full and takes no orders

    @7644-4-06 @must
    Scenario: Paging does not apply
      When a client asks for the second of the schemas only
      Then all schemas are returned all the same

    @7644-4-07 @should
    Scenario: A filter is refused as forbidden
      When a client filters the schemas
      Then the request is refused as forbidden

    @7644-4-08 @7643-5-16 @defined
    Scenario: The configuration cannot be replaced
      When a client replaces the configuration with itself
      Then the request is refused
