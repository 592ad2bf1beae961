package dev.touchstone.reference.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.schema.ResourceType;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private static final ResourceType USERS = Definitions.load().users();
  private static final JsonNode ADA =
      json(
          """
          {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"4F",
           "userName":"Ada@Example.com","externalId":"Ext","active":true,"title":"Countess",
           "name":{"familyName":"O'Malley \\"x\\""},
           "emails":[{"value":"ada@example.com","type":"work","primary":true},
                     {"value":"ada@home.org","type":"home"}],
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
             {"department":"Maths","manager":{"value":"m1"}},
           "meta":{"resourceType":"User","lastModified":"2026-05-13T04:42:34.000Z"}}""");

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "userName eq \"ada@example.com\"|true",
        "USERNAME EQ \"ADA@EXAMPLE.COM\"|true",
        "name.familyName co \"O'Malley\"|true",
        "name.familyName eq \"o'malley \\u0022X\\\"\"|true",
        "userName sw \"Ada\"|true",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"a\"|true",
        "title pr|true",
        "nickName pr|false",
        "name pr|true",
        "emails pr|true",
        "meta.lastModified gt \"2011-05-13T04:42:34Z\"|true",
        "meta.lastModified eq \"2026-05-13T06:42:34+02:00\"|true",
        "meta.lastModified lt \"2026-05-13T04:42:34Z\"|false",
        "meta.lastModified ge \"2026-05-13T04:42:34Z\"|true",
        "title pr and userType eq \"Employee\"|false",
        "title pr or userType eq \"Employee\"|true",
        "schemas eq \"urn:ietf:params:scim:schemas:core:2.0:User\"|true",
        "userType ne \"Employee\" and not (emails co \"example.org\" or emails.value co \"x.org\")|true",
        "not(active eq false)|true",
        "emails[type eq \"work\" and value co \"@example.com\"]|true",
        "emails[type eq \"home\" and value co \"@example.com\"]|false",
        "emails[type eq \"home\"].value eq \"ada@home.org\"|true",
        "emails[type eq \"work\"].value eq \"ada@home.org\"|false",
        "emails eq \"ada@home.org\"|true",
        "emails[primary eq \"True\"].value sw \"ada\"|true",
        "id eq \"4f\"|false",
        "id eq \"4F\"|true",
        "externalId eq \"ext\"|false",
        "unheard eq \"x\"|false",
        "unheard ne \"x\"|true",
        "unheard eq null|true",
        "title ne null|true",
        "userName eq 5|false",
        "active eq true|true",
        "title gt \"Count\"|true",
        "title le \"countess\"|true",
        "userName eq \"x\" or title pr and active eq false|false",
        "title pr or userName eq \"x\" and active eq false|true",
        "not (title pr) or active eq true|true",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"maths\"|true",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager eq \"m1\"|true",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"m1\"|true",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User pr|true",
        "userName eq \"ＡＤＡ@example.com\"|true",
      })
  void filters_match_as_section_3_4_2_2_says(String text, boolean isMatch) {
    var filter = Filter.parse(text);

    filter.check(USERS);

    assertThat(filter.matches(USERS, ADA)).isEqualTo(isMatch);
    assertThat(Filter.parse(filter.toString())).hasToString(filter.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "userName",
        "userName eq",
        "eq \"x\"",
        "userName xx \"y\"",
        "userName eq x",
        "userName eq \"x",
        "(userName pr",
        "userName pr)",
        "userName pr and",
        "and userName pr",
        "userName pr userName pr",
        "not userName pr",
        "emails[type eq \"work\"",
        "emails[]",
        "emails[value[x pr]]",
        "userName eq True",
        "userName eq {}",
        "userName eq [1]",
        "1a pr",
        "emails[type eq \"work\"].value",
        "userName eq \"\\x\"",
        "userName == \"x\"",
        "urn:x: pr",
        "a..b pr",
        "userName eq \"a\" or",
        "userName eq 01",
        "()",
      })
  void what_the_grammar_does_not_know_is_refused(String text) {
    assertThatThrownBy(() -> Filter.parse(text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.scimType()).contains("invalidFilter"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "active gt true",
        "active le false",
        "x509Certificates.value ge \"QUJD\"",
        "name eq \"x\"",
        "meta.created gt \"yesterday\"",
        "userName co 5",
        "emails[primary gt true]",
      })
  void what_can_never_be_answered_is_refused(String text) {
    var filter = Filter.parse(text);

    assertThatThrownBy(() -> filter.check(USERS))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.scimType()).contains("invalidFilter"));
  }

  @Test
  void deep_and_long_filters_are_refused_without_a_stack_overflow() {
    var deep = "(".repeat(4_000) + "title pr" + ")".repeat(4_000);

    assertThatThrownBy(() -> Filter.parse(deep)).hasMessageContaining("nested deeper");
    assertThatThrownBy(() -> Filter.parse("title pr or ".repeat(5_000) + "title pr"))
        .hasMessageContaining("longer");
  }
}
