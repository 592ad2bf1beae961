package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 7644 section 3.4.2.2: which values a filter looks at, and how they are compared. */
class FilterMeaningTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private static String adaId;

  @BeforeAll
  static void makeUsers() {
    adaId =
        SCIM.user(
                "Ada",
                "'externalId':'ExtA','emails':[{'value':'a@x','type':'work'}"
                    + ",{'value':'b@y','type':'home'}]")
            .id();
    SCIM.user(
        "bob",
        "'externalId':'exta','active':false,'schemas':['%s','%s'],'%s':{'department':'Looms'}"
            .formatted(Client.USER, Client.ENTERPRISE, Client.ENTERPRISE));
  }

  @Test
  @Meets(value = "7644-3.4.2.2-23", by = "Filter")
  void clauses_in_brackets_apply_to_one_and_the_same_value() {
    assertThat(SCIM.matches("emails[type eq \"work\" and value eq \"a@x\"]"))
        .containsExactly("Ada");
    assertThat(SCIM.matches("emails[type eq \"work\" and value eq \"b@y\"]")).isEmpty();
    assertThat(SCIM.matches("emails.type eq \"work\" and emails.value eq \"b@y\""))
        .containsExactly("Ada");
  }

  @Test
  @Meets(value = "7644-3.4.2.2-30", by = "Values")
  void a_multi_valued_attribute_matches_by_any_of_its_values() {
    assertThat(SCIM.matches("emails.value eq \"a@x\"")).containsExactly("Ada");
    assertThat(SCIM.matches("emails.value eq \"b@y\"")).containsExactly("Ada");
    assertThat(SCIM.matches("emails.value eq \"c@z\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.2-32", by = "ResourceEndpoint")
  void a_filter_sees_the_value_that_the_server_filled_in() {
    var made = SCIM.user(SCIM.unusedName());
    var byId = " and id eq \"" + made.id() + "\"";

    assertThat(made.json().path("active")).isEqualTo(Scim.json("true"));
    assertThat(SCIM.matches("active eq true" + byId)).hasSize(1);
    assertThat(SCIM.matches("active pr" + byId)).hasSize(1);
    assertThat(SCIM.matches("active eq false" + byId)).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.2-34", by = "Folding")
  void strings_are_compared_without_regard_to_case() {
    assertThat(SCIM.matches("userName eq \"aDA\"")).containsExactly("Ada");
    assertThat(SCIM.matches("userName sw \"AD\"")).containsExactly("Ada");
    assertThat(SCIM.matches("emails[value eq \"A@X\"]")).containsExactly("Ada");
    assertThat(SCIM.matches("userName ne \"ADA\" and userName sw \"a\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.2-35", by = "Folding")
  void strings_that_are_case_exact_are_compared_with_regard_to_case() {
    assertThat(SCIM.matches("externalId eq \"ExtA\"")).containsExactly("Ada");
    assertThat(SCIM.matches("externalId eq \"EXTA\"")).isEmpty();
    assertThat(SCIM.matches("externalId sw \"Ext\"")).containsExactly("Ada");
    assertThat(SCIM.matches("id eq \"" + adaId + "\"")).containsExactly("Ada");
    assertThat(SCIM.matches("id eq \"" + adaId.toUpperCase(Locale.ROOT) + "\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.2-36", by = "Representation")
  void users_with_an_extension_are_found_by_schemas() {
    assertThat(SCIM.matches("schemas eq \"" + Client.ENTERPRISE + "\"")).containsExactly("bob");
    assertThat(SCIM.matches("schemas eq \"" + Client.USER + "\"")).contains("Ada", "bob");
    assertThat(SCIM.matches("schemas eq \"" + Client.GROUP + "\"")).isEmpty();
  }
}
