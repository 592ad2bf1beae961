package dev.touchstone.idp.entra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntraExpressionTest {

  private static final String AUDITOR =
      "{\"id\":\"7\",\"value\":\"Auditor\",\"displayName\":\"The auditor\"}";
  private static final Map<String, List<String>> ALEX =
      Map.of(
          "givenName", List.of("Alex"),
          "surname", List.of("Rivera"),
          "country", List.of("US"),
          "mail", List.of("Alex.Rivera@Contoso.example"),
          "IsSoftDeleted", List.of("True"),
          "proxyAddresses", List.of("a@x.example", "b@x.example"),
          "appRoleAssignments", List.of(AUDITOR));

  private static List<String> evaluate(String expression) {
    return Expression.parse(expression).evaluate(name -> ALEX.getOrDefault(name, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "[surname]|Rivera",
        "\"a constant\"|a constant",
        "\"a \\\"quoted\\\" \\\\ one\"|a \"quoted\" \\ one",
        "Switch([IsSoftDeleted], , \"False\", \"True\", \"True\", \"False\")|False",
        "switch([country], \"other\", \"DE\", \"Germany\")|other",
        "Switch([country], \"other\", \"us\", \"small\", \"US\", \"large\")|large",
        "Join(\" \", [givenName], [middleName], [surname])|Alex Rivera",
        "Join(\", \", [proxyAddresses])|a@x.example, b@x.example",
        "ToLower([mail])|alex.rivera@contoso.example",
        "ToLower(Join(\".\", [givenName], [surname]), \"en-US\")|alex.rivera",
        "Coalesce([middleName], [surname], \"nobody\")|Rivera",
        "Coalesce([middleName], \"nobody\")|nobody",
        "IIF([country]=\"US\", [country], [surname])|US",
        "IIF([country]<>\"US\", [country], [surname])|Rivera",
        "IIF([country] = \"DE\", \"a\", IIF([surname]=\"Rivera\", \"b\", \"c\"))|b",
        "Replace([mail], \"@Contoso.example\", , , \"\", , )|Alex.Rivera",
        "Replace([mail], , \"@.*$\", , \"@home.example\", , )|Alex.Rivera@home.example",
        "Replace([mail], , \"(?<who>.*)@(?<where>.*)\", \"where\", \"x.example\", , )"
            + "|Alex.Rivera@x.example",
        "Replace([surname], \"[name]\", , , , , \"user [name]\")|user Rivera",
        "Replace([middleName], , , , , \"surname\", )|Rivera",
        "SingleAppRoleAssignment([appRoleAssignments])|Auditor",
      })
  void an_expression_yields(String expression, String value) {
    assertThat(evaluate(expression)).containsExactly(value);
  }

  @Test
  void an_expression_without_a_value_yields_nothing() {
    assertThat(evaluate("[middleName]")).isEmpty();
    assertThat(evaluate("Switch([country], , \"DE\", \"Germany\")")).isEmpty();
    assertThat(evaluate("Join(\" \", [middleName], [nickname])")).isEmpty();
    assertThat(evaluate("SingleAppRoleAssignment([nothing])")).isEmpty();
  }

  @Test
  void complex_role_functions_yield_every_role() {
    assertThat(evaluate("AppRoleAssignmentsComplex([appRoleAssignments])"))
        .containsExactly(AUDITOR);
    assertThat(evaluate("AssertiveAppRoleAssignmentsComplex([appRoleAssignments])"))
        .containsExactly(AUDITOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[surname",
        "\"open",
        "Join(\" \", [a]",
        "Jion(\" \", [a])",
        "[a] [b]",
        "Join(\" \"))",
        "Switch([a], , \"x\")",
        "IIF([a]=\"b\")"
      })
  void what_is_no_expression_cannot_be_saved(String expression) {
    assertThatThrownBy(() -> Expression.parse(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_expression_is_shown_as_it_was_entered() {
    assertThat(Expression.parse(AttributeMappings.ACTIVE)).hasToString(AttributeMappings.ACTIVE);
    assertThat(Expression.parse("IIF([a]<>\"b\\\"\",[c],\"d\")"))
        .hasToString("IIF([a]<>\"b\\\"\", [c], \"d\")");
  }
}
