package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.4.2.2, tables 3 and 4: what each operator of a filter means. */
class FilterOperatorsTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @BeforeAll
  static void makeUsers() {
    SCIM.user("ada", "'title':'Engineer','active':true,'name':{'familyName':'King'}");
    SCIM.user("bob", "'title':'Weaver','active':false,'emails':[{'value':'bob@example.com'}]");
    SCIM.user("cleo");
  }

  private static Instant created(String userName) {
    var found = SCIM.client().find("/Users", "userName eq \"" + userName + "\"").json();
    return Instant.parse(found.at("/Resources/0/meta/created").asText());
  }

  @Test
  @Meets(
      value = {"7644-3.4.2.2-01", "7644-3.4.2.2-02"},
      by = "Filter")
  void only_what_matches_comes_back_as_is_advertised() {
    assertThat(SCIM.read("/ServiceProviderConfig").at("/filter/supported").asBoolean()).isTrue();
    assertThat(SCIM.matches("userName eq \"ad\"")).isEmpty();
    assertThat(SCIM.matches("userName eq \"ada\"")).containsExactly("ada");
  }

  @Test
  @Meets(value = "7644-3.4.2.2-06", by = "Comparing")
  void eq_finds_identical_strings_and_booleans() {
    assertThat(SCIM.matches("title eq \"Weaver\"")).containsExactly("bob");
    assertThat(SCIM.matches("title eq \"Weave\"")).isEmpty();
    assertThat(SCIM.matches("active eq false")).containsExactly("bob");
    assertThat(SCIM.matches("title eq 5")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.2-07", by = "Comparing")
  void ne_finds_what_eq_does_not() {
    assertThat(SCIM.matches("title pr and title ne \"Weaver\"")).containsExactly("ada");
    assertThat(SCIM.matches("active ne true")).containsExactly("bob");
    assertThat(SCIM.matches("userName ne \"ada\"")).containsExactly("bob", "cleo");
  }

  @Test
  @Meets(value = "7644-3.4.2.2-08", by = "Operator")
  void co_finds_a_part() {
    assertThat(SCIM.matches("title co \"eav\"")).containsExactly("bob");
    assertThat(SCIM.matches("title co \"er\"")).containsExactly("ada", "bob");
    assertThat(SCIM.matches("title co \"Weaver\"")).containsExactly("bob");
    assertThat(SCIM.matches("title co \"evaw\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.2-09", by = "Operator")
  void sw_finds_a_beginning_or_the_whole() {
    assertThat(SCIM.matches("title sw \"Wea\"")).containsExactly("bob");
    assertThat(SCIM.matches("title sw \"Weaver\"")).containsExactly("bob");
    assertThat(SCIM.matches("title sw \"eaver\"")).isEmpty();
    assertThat(SCIM.matches("title sw \"Weaver!\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.2-10", by = "Operator")
  void ew_finds_an_end_or_the_whole() {
    assertThat(SCIM.matches("title ew \"ver\"")).containsExactly("bob");
    assertThat(SCIM.matches("title ew \"Weaver\"")).containsExactly("bob");
    assertThat(SCIM.matches("title ew \"Weave\"")).isEmpty();
    assertThat(SCIM.matches("title ew \"!Weaver\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.2-11", by = "Values")
  void pr_finds_values_and_complex_nodes_that_are_not_empty() {
    assertThat(SCIM.matches("title pr")).containsExactly("ada", "bob");
    assertThat(SCIM.matches("name pr")).containsExactly("ada");
    assertThat(SCIM.matches("name.familyName pr")).containsExactly("ada");
    assertThat(SCIM.matches("emails pr")).containsExactly("bob");
    assertThat(SCIM.matches("nickName pr")).isEmpty();
  }

  @Test
  @Meets(
      value = {"7644-3.4.2.2-12", "7644-3.4.2.2-13", "7644-3.4.2.2-14", "7644-3.4.2.2-15"},
      by = "Comparing")
  void strings_are_ordered_letter_by_letter() {
    assertThat(SCIM.matches("userName gt \"ada\"")).containsExactly("bob", "cleo");
    assertThat(SCIM.matches("userName ge \"bob\"")).containsExactly("bob", "cleo");
    assertThat(SCIM.matches("userName lt \"bob\"")).containsExactly("ada");
    assertThat(SCIM.matches("userName le \"bob\"")).containsExactly("ada", "bob");
    assertThat(SCIM.matches("userName gt \"abcdefgh\"")).containsExactly("ada", "bob", "cleo");
  }

  @Test
  @Meets(
      value = {"7644-3.4.2.2-12", "7644-3.4.2.2-13", "7644-3.4.2.2-14", "7644-3.4.2.2-15"},
      by = "Comparing")
  void times_are_ordered_by_time_whatever_their_zone_and_fraction() {
    var bob = " and userName eq \"bob\"";
    var created = created("bob");
    var inTokyo = OffsetDateTime.ofInstant(created, ZoneOffset.ofHours(9));
    var earlierInLima = OffsetDateTime.ofInstant(created.minusMillis(1), ZoneOffset.ofHours(-5));
    var finerInTokyo = inTokyo.plusNanos(1000);

    assertThat(SCIM.matches("meta.created eq \"" + inTokyo + "\"" + bob)).hasSize(1);
    assertThat(SCIM.matches("meta.created ge \"" + inTokyo + "\"" + bob)).hasSize(1);
    assertThat(SCIM.matches("meta.created le \"" + inTokyo + "\"" + bob)).hasSize(1);
    assertThat(SCIM.matches("meta.created gt \"" + inTokyo + "\"" + bob)).isEmpty();
    assertThat(SCIM.matches("meta.created lt \"" + inTokyo + "\"" + bob)).isEmpty();
    assertThat(SCIM.matches("meta.created gt \"" + earlierInLima + "\"" + bob)).hasSize(1);
    assertThat(SCIM.matches("meta.created lt \"" + finerInTokyo + "\"" + bob)).hasSize(1);
    assertThat(SCIM.matches("meta.lastModified gt \"2011-05-13T04:42:34Z\"")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gt", "ge", "lt", "le"})
  @Meets(
      value = {"7644-3.4.2.2-16", "7644-3.4.2.2-17", "7644-3.4.2.2-18", "7644-3.4.2.2-19"},
      by = "Comparing")
  void booleans_and_binary_values_have_no_order(String operator) {
    for (var filter : new String[] {"active %s true", "x509Certificates.value %s \"AA==\""}) {
      var reply = SCIM.client().find("/Users", filter.formatted(operator));

      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.scimType()).isEqualTo("invalidFilter");
    }
  }

  @Test
  @Meets(value = "7644-3.4.2.2-20", by = "Filter")
  void and_demands_both() {
    assertThat(SCIM.matches("title pr and active eq true")).containsExactly("ada");
    assertThat(SCIM.matches("title pr and active eq true and nickName pr")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.2-21", by = "Filter")
  void or_demands_either() {
    assertThat(SCIM.matches("title eq \"Weaver\" or userName eq \"cleo\""))
        .containsExactly("bob", "cleo");
    assertThat(SCIM.matches("nickName pr or emails pr")).containsExactly("bob");
  }

  @Test
  @Meets(value = "7644-3.4.2.2-22", by = "Filter")
  void not_finds_those_for_which_the_expression_is_false() {
    assertThat(SCIM.matches("not (userName eq \"ada\")")).containsExactly("bob", "cleo");
    assertThat(SCIM.matches("not(userName eq \"ada\")")).containsExactly("bob", "cleo");
    assertThat(SCIM.matches("not (title pr)")).containsExactly("cleo");
    assertThat(SCIM.matches("not (not (title pr))")).containsExactly("ada", "bob");
  }

  @Test
  @Meets(value = "7644-3.4.2.2-33", by = "FilterParser")
  void an_operator_that_is_not_known_is_declined_in_words() {
    var reply = SCIM.client().find("/Users", "userName regex \"a.*\"");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isEqualTo("invalidFilter");
    assertThat(reply.json().path("detail").asText()).contains("operator", "regex");
  }
}
