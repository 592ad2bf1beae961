package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.10: how attributes are named. */
class NotationTest {
  private static final String URN = Client.USER + ":";

  @RegisterExtension static final Scim SCIM = new Scim();

  private static String ada;

  @BeforeAll
  static void makeUsers() {
    ada =
        "/Users/"
            + SCIM.user(
                    "ada",
                    "'name':{'givenName':'Ada','familyName':'King'}",
                    "'schemas':['%s','%s']".formatted(Client.USER, Client.ENTERPRISE),
                    "'%s':{'department':'Looms'}".formatted(Client.ENTERPRISE))
                .id();
    SCIM.user("bob", "'name':{'givenName':'Bob','familyName':'Adler'}");
  }

  @Test
  @Meets(value = "7644-3.10-01", by = "AttributePath")
  void a_name_with_its_urn_means_the_same_as_without() {
    assertThat(SCIM.matches(URN + "userName eq \"ada\"")).containsExactly("ada");
    assertThat(SCIM.matches(URN + "name.givenName eq \"Ada\"")).containsExactly("ada");
    assertThat(SCIM.matches(Client.ENTERPRISE + ":department eq \"Looms\"")).containsExactly("ada");
    assertThat(SCIM.read(ada + "?attributes=" + URN + "name.givenName"))
        .isEqualTo(SCIM.read(ada + "?attributes=name.givenName"));
    assertThat(SCIM.read(ada + "?excludedAttributes=" + URN + "name"))
        .isEqualTo(SCIM.read(ada + "?excludedAttributes=name"));
    assertThat(SCIM.names("?sortBy=" + URN + "name.familyName"))
        .isEqualTo(SCIM.names("?sortBy=name.familyName"))
        .containsExactly("bob", "ada");
  }

  @Test
  @Meets(value = "7644-3.10-01", by = "ResourceType")
  void the_path_of_a_patch_may_have_the_urn_too() {
    var user = SCIM.someUser("'active':false");
    var byUrn = Operation.add(URN + "name.givenName", "'Cleo'");
    var byExtension = Operation.add(Client.ENTERPRISE + ":department", "'Dyes'");

    SCIM.client().patch(user, byUrn + "," + byExtension);
    var read = SCIM.read(user);
    SCIM.client().delete(user);

    assertThat(read.at("/name/givenName").asText()).isEqualTo("Cleo");
    assertThat(read.path(Client.ENTERPRISE)).isEqualTo(Scim.json("{'department':'Dyes'}"));
  }

  @Test
  @Meets(value = "7644-3.10-02", by = "AttributePath")
  void a_sub_attribute_stands_behind_a_dot_wherever_it_is_named() {
    assertThat(SCIM.matches("name.familyName eq \"King\"")).containsExactly("ada");
    assertThat(SCIM.names("?sortBy=name.givenName")).containsExactly("ada", "bob");
    assertThat(SCIM.read(ada + "?attributes=name.givenName").path("name"))
        .isEqualTo(Scim.json("{'givenName':'Ada'}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"ada\"",
        "URN:ietf:params:scim:schemas:core:2.0:USER:USERNAME eq \"ada\"",
        "NAME.GIVENNAME eq \"Ada\"",
        "urn:ietf:params:scim:schemas:extension:ENTERPRISE:2.0:user:Department eq \"Looms\"",
      })
  @Meets(value = "7644-3.10-03", by = "ResourceType")
  void names_of_schemas_attributes_and_sub_attributes_are_case_insensitive(String filter) {
    assertThat(SCIM.matches(filter)).containsExactly("ada");
    assertThat(SCIM.matches(filter.substring(0, filter.indexOf(' ')) + " eq \"x\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.10-03", by = "Projection")
  void attributes_may_be_asked_for_in_any_case() {
    var loud = (URN + "name.givenName").toUpperCase(Locale.ROOT);

    assertThat(SCIM.read(ada + "?attributes=" + loud))
        .isEqualTo(SCIM.read(ada + "?attributes=name.givenName"));
  }
}
