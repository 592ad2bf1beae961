@acme
Feature: Somebody joins
  Acme creates only whom it does not find.

  Rule: Whoever is not there is not found

    @ACME-01
    Scenario: Nobody is found by mistake
      Given somebody whom Acme has never seen
      When Acme looks for that person
      Then the service provider knows nobody of that name
