package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.4.2.2, figure 1: what is a filter, and how its parts bind. */
class FilterGrammarTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @BeforeAll
  static void makeUsers() {
    SCIM.user(
        "ada",
        "'title':'Engineer','userType':'Employee','displayName':'Ada \\\"the\\\" K\\\\ing'",
        "'emails':[{'value':'a@x','type':'work'},{'value':'b@y','type':'home'}]");
    SCIM.user("bob", "'title':'Weaver','userType':'Intern','active':false");
    SCIM.user("cleo", "'userType':'Employee','active':false");
  }

  private static void refuses(String filter) {
    var reply = SCIM.client().find("/Users", filter);

    assertThat(reply.status()).as(filter).isEqualTo(400);
    assertThat(reply.scimType()).as(filter).isEqualTo("invalidFilter");
    assertThat(reply.json().path("detail").asText()).as(filter).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName eq \"ada\"",
        "userName Eq \"ada\"",
        "USERNAME EQ \"ada\"",
        "username eq \"ada\"",
      })
  @Meets(value = "7644-3.4.2.2-03", by = "Operator")
  void names_and_operators_are_read_without_regard_to_case(String filter) {
    assertThat(SCIM.matches(filter)).containsExactly("ada");
  }

  @Test
  @Meets(value = "7644-3.4.2.2-04", by = "FilterParser")
  void an_empty_filter_is_refused() {
    refuses("");
    refuses(" ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "userName", "eq \"x\"", "5", "true"})
  @Meets(value = "7644-3.4.2.2-05", by = "FilterParser")
  void an_expression_without_attribute_or_operator_is_refused(String filter) {
    refuses(filter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"ada\"|ada",
        "emails.value eq \"a@x\"|ada",
        "((userName eq \"ada\") or ((userName eq \"bob\")))|ada bob",
        "not (userName eq \"ada\")|bob cleo",
        "not(userName eq \"ada\")|bob cleo",
        "title eq null|cleo",
        "title ne null|ada bob",
        "active eq true|ada",
        "active eq false|bob cleo",
        "title ne 12.5e-1 and title pr|ada bob",
        "displayName eq \"Ada \\\"the\\\" K\\\\ing\"|ada",
        "displayName sw \"\\u0041da\"|ada",
        "emails[type eq \"work\"]|ada",
        "emails[not (type eq \"work\") and (value pr)]|ada",
        "emails[type eq \"work\"] and title pr|ada",
      })
  @Meets(value = "7644-3.4.2.2-25", by = "FilterParser")
  void every_form_of_the_grammar_is_understood(String filter, String names) {
    assertThat(SCIM.matches(filter)).containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(userName eq \"ada\"",
        "userName eq \"ada\")",
        "not (userName eq \"ada\"",
        "emails[type eq \"work\"",
        "emails[type eq \"work\"]]",
        "userName eq",
        "userName eq ",
        "userName eq ada",
        "userName eq 'ada'",
        "userName eq \"ada",
        "userName eq \"\\x\"",
        "userName eq [\"ada\"]",
        "userName eq {}",
        "userName eq 01",
        "userName eq \"ada\" xor title pr",
        "userName eq \"ada\" && title pr",
        "userName eq \"ada\" and",
        "userName eq \"ada\" or or title pr",
        "and title pr",
        "userName eq \"ada\" \"bob\"",
        "title pr pr",
        "title pr junk",
        "not title pr",
        "()",
        "emails[]",
        "emails[type eq \"work\" and value[display pr]]",
        "1userName eq \"ada\"",
        "user name eq \"ada\"",
        ".userName pr",
        "name..givenName pr",
        "userName\teq\t\"ada\"",
      })
  @Meets(value = "7644-3.4.2.2-26", by = "FilterParser")
  void what_is_not_of_the_grammar_is_refused(String filter) {
    refuses(filter);
  }

  @Test
  @Meets(value = "7644-3.4.2.2-27", by = "FilterParser")
  void and_binds_tighter_than_or() {
    var unlike = "userName eq \"ada\" or userType eq \"Employee\" and active eq false";

    assertThat(SCIM.matches(unlike)).containsExactly("ada", "cleo");
    assertThat(SCIM.matches("userType eq \"Employee\" and active eq false or userName eq \"ada\""))
        .containsExactly("ada", "cleo");
  }

  @Test
  @Meets(value = "7644-3.4.2.2-28", by = "FilterParser")
  void not_binds_tighter_than_and() {
    assertThat(SCIM.matches("not (userName eq \"ada\") and userType eq \"Intern\""))
        .containsExactly("bob");
    assertThat(SCIM.matches("not (userName eq \"ada\") or userName eq \"ada\"")).hasSize(3);
  }

  @Test
  @Meets(value = "7644-3.4.2.2-29", by = "FilterParser")
  void what_is_in_parentheses_comes_first() {
    var filter = "(userName eq \"ada\" or userType eq \"Employee\") and active eq false";

    assertThat(SCIM.matches(filter)).containsExactly("cleo");
    assertThat(SCIM.matches("not (userName eq \"ada\" and active eq false)")).hasSize(3);
  }

  @Test
  @Meets(value = "7644-3.4.2.2-24", by = "Filter")
  void what_is_in_brackets_is_a_filter_on_sub_attributes() {
    refuses("emails[bogus]");
    refuses("emails[type eq]");
    refuses("userName[value eq \"ada\"]");
    refuses("userName[value pr]");

    assertThat(SCIM.matches("emails[type eq \"work\"]")).containsExactly("ada");
    assertThat(SCIM.matches("emails[userName eq \"ada\"]")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.2-31", by = "Comparing")
  void a_complex_attribute_is_compared_by_its_value_or_not_at_all() {
    refuses("name eq \"x\"");
    refuses("addresses co \"x\"");

    assertThat(SCIM.matches("emails co \"b@\"")).containsExactly("ada");
  }
}
