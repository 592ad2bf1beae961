package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7644 section 3.4.2.2, figure 2: the examples of the RFC. */
class FilterExamplesTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @BeforeAll
  static void makeUsers() {
    SCIM.user(
        "bjensen",
        "'title':'Guide','userType':'Employee'",
        "'emails':[{'value':'b@example.com','type':'work'}]");
    SCIM.user(
        "jo",
        "'userType':'Intern','name':{'familyName':\"O'Malley\"}",
        "'ims':[{'value':'jo@foo.com','type':'xmpp'}]");
    SCIM.user(
        "kim",
        "'title':'Guide','userType':'Temp','emails':[{'value':'k@example.org','type':'home'}]",
        "'schemas':['%s','%s']".formatted(Client.USER, Client.ENTERPRISE),
        "'%s':{'division':'Tours'}".formatted(Client.ENTERPRISE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "userName eq \"bjensen\"|bjensen",
        "name.familyName co \"O'Malley\"|jo",
        "userName sw \"J\"|jo",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"J\"|jo",
        "title pr|bjensen kim",
        "meta.lastModified gt \"2011-05-13T04:42:34Z\"|bjensen jo kim",
        "meta.lastModified ge \"2011-05-13T04:42:34Z\"|bjensen jo kim",
        "meta.lastModified lt \"2011-05-13T04:42:34Z\"|",
        "meta.lastModified le \"2011-05-13T04:42:34Z\"|",
        "title pr and userType eq \"Employee\"|bjensen",
        "title pr or userType eq \"Intern\"|bjensen jo kim",
        "schemas eq \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"|kim",
        "userType eq \"Employee\" and (emails co \"example.com\" or emails.value co \"example.org\")|bjensen",
        "userType ne \"Employee\" and not (emails co \"example.com\" or emails.value co \"example.org\")|jo",
        "userType eq \"Employee\" and (emails.type eq \"work\")|bjensen",
        "userType eq \"Employee\" and emails[type eq \"work\" and value co \"@example.com\"]|bjensen",
        "emails[type eq \"work\" and value co \"@example.com\"] or ims[type eq \"xmpp\" and value co \"@foo.com\"]|bjensen jo",
      })
  @Meets(value = "7644-3.4.2.2-37", by = "FilterParser")
  void the_examples_of_the_rfc_find_what_they_describe(String filter, String names) {
    assertThat(SCIM.client().find("/Users", filter).status()).isEqualTo(200);
    assertThat(String.join(" ", SCIM.matches(filter))).isEqualTo(names == null ? "" : names);
  }
}
