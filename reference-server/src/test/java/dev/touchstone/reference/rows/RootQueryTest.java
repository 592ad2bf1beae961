package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 7644 section 3.4.2.1: queries over resources of all types. */
class RootQueryTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @BeforeAll
  static void makeUsersAndGroups() {
    SCIM.user("ada", "'displayName':'Engines'");
    SCIM.user("bob", "'externalId':'b'");
    SCIM.client().newGroup("Engines");
    SCIM.client().newGroup("Looms");
  }

  private static List<String> typesFound(String filter) {
    var reply = SCIM.client().find("/", filter);
    assertThat(reply.status()).isEqualTo(200);
    var types = new ArrayList<String>();
    for (JsonNode resource : reply.json().path("Resources")) {
      types.add(resource.at("/meta/resourceType").asText());
    }
    return types;
  }

  @Test
  @Meets(value = "7644-3.4.2.1-01", by = "SearchEndpoint")
  void a_query_at_the_root_covers_all_types_of_resources() {
    assertThat(typesFound("id pr")).containsExactlyInAnyOrder("User", "User", "Group", "Group");
    assertThat(SCIM.read("/").path("totalResults").asInt()).isEqualTo(4);
  }

  @Test
  @Meets(value = "7644-3.4.2.1-03", by = "SearchEndpoint")
  void a_filter_over_several_types_follows_the_same_rules() {
    var groups = "'filter':'meta.resourceType eq \\\"Group\\\"'";

    assertThat(typesFound("meta.resourceType eq \"User\"")).containsExactly("User", "User");
    assertThat(typesFound("not (meta.resourceType eq \"User\") and displayName sw \"L\""))
        .containsExactly("Group");
    assertThat(SCIM.search("", groups).json().path("totalResults").asInt()).isEqualTo(2);
    assertThat(SCIM.client().get("/?filter=" + Client.encode("userName zz 1")).scimType())
        .isEqualTo("invalidFilter");
  }

  @Test
  @Meets(value = "7644-3.4.2.1-04", by = "Filter")
  void an_attribute_that_a_type_does_not_have_counts_as_having_no_value() {
    assertThat(typesFound("userName pr")).containsExactly("User", "User");
    assertThat(typesFound("userName eq \"ada\"")).containsExactly("User");
    assertThat(typesFound("members pr")).isEmpty();
    assertThat(typesFound("displayName eq \"Engines\"")).containsExactly("User", "Group");
    assertThat(typesFound("not (userName pr)")).containsExactly("Group", "Group");
  }
}
