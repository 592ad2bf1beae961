package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.4.2.2: filters that mean the same find the same, however they are run. */
class FilterLogicTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private static String ada;
  private static String looms;

  @BeforeAll
  static void makeUsersAndGroups() {
    ada =
        "/Users/"
            + SCIM.user(
                    "ada",
                    "'externalId':'x1','displayName':'Ada','title':'Dr','active':true",
                    "'emails':[{'value':'a@x','type':'work','primary':true}]")
                .id();
    var bob = "/Users/" + SCIM.user("bob", "'externalId':'X1','active':false").id();
    SCIM.user("cleo", "'displayName':'ADA','emails':[{'value':'c@x','type':'home'}]");
    looms = SCIM.someGroup(ada, bob);
    SCIM.someGroup(ada);
    SCIM.someGroup();
  }

  private static List<String> ids(String endpoint, String filter) {
    var reply = SCIM.client().find(endpoint, filter);
    assertThat(reply.status()).as(filter).isEqualTo(200);
    return Scim.each(reply.json().path("Resources"), "id");
  }

  private static void isSound(String endpoint, String filter) {
    var everything = ids(endpoint, "id pr");
    var found = ids(endpoint, filter);
    var others = ids(endpoint, "not (" + filter + ")");

    assertThat(ids(endpoint, "not (not (" + filter + "))")).isEqualTo(found);
    assertThat(ids(endpoint, "(" + filter + ") or nickName pr")).isEqualTo(found);
    assertThat(ids(endpoint, "id pr and " + filter)).isEqualTo(found);
    assertThat(ids(endpoint, filter + " and id pr")).isEqualTo(found);
    var both = new ArrayList<>(found);
    both.addAll(others);
    assertThat(both).containsExactlyInAnyOrderElementsOf(everything);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName eq \"ADA\"",
        "externalId eq \"x1\"",
        "externalId eq \"X1\"",
        "displayName eq \"ada\"",
        "displayName ne \"ada\"",
        "title eq \"Dr\"",
        "title eq null",
        "active eq true",
        "active ne true",
        "emails[value eq \"A@X\"]",
        "emails[type eq \"work\" and primary eq true]",
        "emails.value co \"@x\"",
        "emails.primary eq true",
        "groups pr",
        "groups.display sw \"user\"",
        "userName gt \"ada\"",
        "meta.created gt \"2011-05-13T04:42:34Z\"",
        "meta.resourceType eq \"User\"",
        "unheardOf eq \"x\"",
      })
  @Meets(
      value = {"7644-3.4.2.2-20", "7644-3.4.2.2-21", "7644-3.4.2.2-22"},
      by = "Filter")
  void users_match_a_filter_or_its_negation_and_never_both(String filter) {
    isSound("/Users", filter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "members.value eq \"%s\"",
        "members eq \"%s\"",
        "members[value eq \"%s\"]",
        "members[value eq \"%s\" and type eq \"User\"]",
        "members.$ref ew \"%s\"",
      })
  @Meets(value = "7644-3.4.2.2-30", by = "Plan")
  void groups_are_found_by_any_of_their_members(String filter) {
    var byAda = filter.formatted(Scim.id(ada));

    assertThat(ids("/Groups", byAda)).hasSize(2).contains(Scim.id(looms));
    isSound("/Groups", byAda);
    isSound("/Groups", filter.formatted("nobody"));
  }

  @Test
  @Meets(value = "7644-3.4.2.2-30", by = "Representation")
  void users_are_found_by_any_of_their_groups() {
    var inLooms = "groups.value eq \"" + Scim.id(looms) + "\"";

    assertThat(SCIM.matches(inLooms)).containsExactly("ada", "bob");
    isSound("/Users", inLooms);
  }
}
