package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 7644 section 3.4.2.3: the order of results. */
class SortingTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @BeforeAll
  static void makeUsersInNoOrder() {
    SCIM.user(
        "carol",
        "'externalId':'b','name':{'familyName':'Adler'},'title':'Weaver'",
        "'emails':[{'value':'a@x'},{'value':'z@x','primary':true}]");
    SCIM.user(
        "alice",
        "'externalId':'a','name':{'familyName':'baker'}",
        "'emails':[{'value':'m@x'},{'value':'a@x'}]");
    SCIM.user(
        "Bob",
        "'externalId':'B','name':{'familyName':'Clark'},'title':'Baker'",
        "'emails':[{'value':'b@x'}]");
  }

  private static List<String> sorted(String parameters) {
    return SCIM.names("?sortBy=" + parameters);
  }

  @Test
  @Meets(
      value = {"7644-3.4.2.3-01", "7644-3.4.2.3-02", "7644-3.4.2.3-08"},
      by = "Order")
  void results_are_in_order_of_an_attribute_whatever_its_case() {
    assertThat(SCIM.read("/ServiceProviderConfig").at("/sort/supported").asBoolean()).isTrue();
    assertThat(SCIM.names("")).containsExactly("carol", "alice", "Bob");
    assertThat(sorted("userName")).containsExactly("alice", "Bob", "carol");
  }

  @Test
  @Meets(value = "7644-3.4.2.3-03", by = "Order")
  void of_several_values_the_primary_one_counts_or_else_the_first() {
    assertThat(sorted("emails.value")).containsExactly("Bob", "alice", "carol");
    assertThat(sorted("emails")).containsExactly("Bob", "alice", "carol");
  }

  @Test
  @Meets(value = "7644-3.4.2.3-04", by = "Order")
  void of_a_complex_attribute_the_sub_attribute_named_counts() {
    assertThat(sorted("name.familyName")).containsExactly("carol", "alice", "Bob");
    assertThat(sorted("name.familyName&sortOrder=descending"))
        .containsExactly("Bob", "alice", "carol");
  }

  @Test
  @Meets(value = "7644-3.4.2.3-05", by = "Order")
  void those_without_a_value_are_last_when_ascending_and_first_when_descending() {
    assertThat(sorted("title&sortOrder=ascending")).containsExactly("Bob", "carol", "alice");
    assertThat(sorted("title&sortOrder=descending")).containsExactly("alice", "carol", "Bob");
  }

  @Test
  @Meets(value = "7644-3.4.2.3-06", by = "SearchRequest")
  void the_order_is_ascending_unless_told_otherwise() {
    for (var attribute : new String[] {"userName", "title", "name.familyName"}) {
      assertThat(sorted(attribute)).isEqualTo(sorted(attribute + "&sortOrder=ascending"));
    }
  }

  @Test
  @Meets(value = "7644-3.4.2.3-07", by = "Order")
  void descending_is_the_other_way_round() {
    var names = new ArrayList<>(sorted("userName&sortOrder=descending"));

    Collections.reverse(names);

    assertThat(names).isEqualTo(sorted("userName&sortOrder=ascending"));
  }

  @Test
  @Meets(value = "7644-3.4.2.3-09", by = "Order")
  void case_exact_values_are_sorted_with_regard_to_case_and_times_by_time() {
    var byTime = "meta.created&filter=" + Client.encode("meta.created pr");

    assertThat(sorted("externalId")).containsExactly("Bob", "alice", "carol");
    assertThat(sorted(byTime)).containsExactly("carol", "alice", "Bob");
  }
}
