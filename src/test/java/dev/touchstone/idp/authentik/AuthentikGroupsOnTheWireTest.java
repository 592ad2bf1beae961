package dev.touchstone.idp.authentik;

import static dev.touchstone.idp.authentik.AuthentikWire.CAPABLE;
import static dev.touchstone.idp.authentik.AuthentikWire.INCAPABLE;
import static dev.touchstone.idp.authentik.AuthentikWire.config;
import static dev.touchstone.idp.authentik.AuthentikWire.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.authentik.setting.CompatibilityMode;
import dev.touchstone.idp.authentik.setting.Habit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuthentikGroupsOnTheWireTest {

  private static final String PATCH =
      "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [%s]}";
  private static final String GROUP =
      "\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"], \"externalId\": \"%s\"}";

  @RegisterExtension private final AuthentikWire wire = new AuthentikWire();

  /** Users u1, u2, … and nothing heard of groups yet. */
  private List<String> people(String config, int count) {
    wire.answers(200, config);
    IntStream.rangeClosed(1, count)
        .forEach(each -> wire.answers(201, "{\"id\":\"u%d\"}".formatted(each)));
    return IntStream.rangeClosed(1, count)
        .mapToObj(each -> wire.directory().addUser("u" + each, "U", "").uid())
        .toList();
  }

  private static String add(String id) {
    return "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
        .formatted(id);
  }

  private static String remove(String id) {
    return "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(id);
  }

  private static String patch(String... operations) {
    return PATCH.formatted(String.join(", ", operations));
  }

  private static String group(String pk) {
    return GROUP.formatted(pk);
  }

  @Test
  void a_group_is_created_empty_and_filled_by_one_operation_for_each_member() {
    wire.provider();
    var people = people(CAPABLE, 2);
    wire.answers(201, "{\"id\":\"g1\"}").answers(204, "");

    var group = wire.directory().addGroup("Tour", people);

    assertThat(wire.lines()).endsWith("POST /Groups", "PATCH /Groups/g1");
    assertThat(wire.bodiesAfter(3))
        .containsExactly(
            "{\"displayName\": \"Tour\", " + group(group.pk()), patch(add("u1"), add("u2")));
  }

  @Test
  void operations_are_cut_at_what_a_bulk_request_may_have() {
    wire.provider();
    var people = people(config(true, true, 2), 3);
    wire.answers(201, "{\"id\":\"g1\"}").answers(204, "").answers(204, "");

    wire.directory().addGroup("Tour", people);

    assertThat(wire.bodiesAfter(5)).containsExactly(patch(add("u1"), add("u2")), patch(add("u3")));
  }

  @Test
  void whoever_leaves_is_removed_by_a_filter() {
    wire.provider();
    var people = people(CAPABLE, 2);
    wire.answers(201, "{\"id\":\"g1\"}").answers(204, "").answers(204, "");
    var group = wire.directory().addGroup("Tour", people);

    wire.directory().leave(group.pk(), people.subList(0, 1));

    assertThat(wire.bodiesAfter(5)).containsExactly(patch(remove("u1")));
  }

  @Test
  void older_releases_remove_by_a_list_of_values() {
    wire.provider(wire.settings().with(Habit.REMOVES_BY_VALUE));
    var people = people(CAPABLE, 1);
    wire.answers(201, "{\"id\":\"g1\"}").answers(204, "").answers(204, "");
    var group = wire.directory().addGroup("Tour", people);

    wire.directory().leave(group.pk(), people);

    assertThat(wire.bodiesAfter(4)).containsExactly(patch(add("u1").replace("add", "remove")));
  }

  @Test
  void a_renamed_group_is_replaced_as_a_whole_and_its_members_are_compared() {
    wire.provider();
    var people = people(CAPABLE, 1);
    wire.answers(201, "{\"id\":\"g1\"}").answers(204, "");
    var group = wire.directory().addGroup("Tour", people);
    wire.answers(200, "{\"id\":\"g1\"}")
        .answers(200, "{\"members\":[{\"value\":\"odd\"}]}")
        .answers(204, "");

    wire.directory().rename(group.pk(), "Trip");

    assertThat(wire.lines()).endsWith("PATCH /Groups/g1", "GET /Groups/g1", "PATCH /Groups/g1");
    assertThat(wire.bodiesAfter(4))
        .containsExactly(
            patch(
                "{\"op\": \"replace\", \"value\": {\"displayName\": \"Trip\", "
                    + group(group.pk())
                    + "}"),
            "",
            patch(add("u1"), remove("odd")));
  }

  @Test
  void older_releases_repeat_the_id() {
    wire.provider(wire.settings().with(Habit.ID_IN_REPLACE));
    wire.answers(200, CAPABLE).answers(201, "{\"id\":\"g1\"}");
    var group = wire.directory().addGroup("Tour", List.of());
    wire.answers(204, "").answers(200, "{}");

    wire.directory().rename(group.pk(), "Trip");

    assertThat(wire.bodiesAfter(2).get(0))
        .contains("\"value\": {\"displayName\": \"Trip\", \"id\": \"g1\", \"schemas\"");
  }

  @Test
  void without_patch_the_members_travel_with_the_group() {
    wire.provider();
    var people = people(INCAPABLE, 1);
    wire.answers(201, "{\"id\":\"g1\"}");
    var group = wire.directory().addGroup("Tour", List.of());
    wire.answers(200, "{\"id\":\"g1\",\"members\":[{\"value\":\"u1\"}]}")
        .answers(200, "{\"members\":[{\"value\":\"u1\"}]}");

    wire.directory().join(group.pk(), people);

    assertThat(wire.lines()).endsWith("POST /Groups", "PUT /Groups/g1", "GET /Groups/g1");
    assertThat(wire.bodiesAfter(2))
        .containsExactly(
            "{\"displayName\": \"Tour\", \"members\": [], " + group(group.pk()),
            "{\"displayName\": \"Tour\", \"members\": [{\"value\": \"u1\"}], \"id\": \"g1\", "
                + group(group.pk()),
            "");
  }

  @Test
  void the_last_to_leave_is_told_by_an_empty_list() {
    wire.provider();
    var people = people(INCAPABLE, 1);
    wire.answers(201, "{\"id\":\"g1\"}");
    var group = wire.directory().addGroup("Tour", List.of());
    wire.answers(200, body(group.pk())).answers(200, body(group.pk()));
    wire.directory().join(group.pk(), people);
    wire.answers(200, "{}").answers(200, "{}");

    wire.directory().leave(group.pk(), people);

    assertThat(wire.lines()).endsWith("PUT /Groups/g1", "GET /Groups/g1");
    assertThat(wire.bodiesAfter(5).get(0)).contains("\"members\": [], \"id\": \"g1\"");
  }

  private static String body(String pk) {
    return "{\"id\": \"g1\", \"displayName\": \"Tour\", \"members\": [{\"value\": \"u1\"}], "
        + group(pk);
  }

  @Test
  void where_groups_cannot_be_replaced_a_patch_is_tried() {
    wire.provider();
    people(INCAPABLE, 0);
    wire.answers(201, "{\"id\":\"g1\"}");
    var group = wire.directory().addGroup("Tour", List.of());
    wire.answers(405, "{}").answers(204, "").answers(200, "{}");

    wire.directory().rename(group.pk(), "Trip");

    assertThat(wire.lines()).endsWith("PUT /Groups/g1", "PATCH /Groups/g1", "GET /Groups/g1");
  }

  @Test
  void a_name_that_is_taken_is_looked_up_and_the_group_adopted_and_filled() {
    wire.provider();
    var people = people(CAPABLE, 1);
    wire.answers(409, "{}").answers(200, list("{\"id\":\"g9\"}")).answers(204, "");
    wire.allows("/Groups/g9");

    var group = wire.directory().addGroup("Tour", people);

    assertThat(wire.lines())
        .endsWith(
            "POST /Groups", "GET /Groups?filter=displayName+eq+%22Tour%22", "PATCH /Groups/g9");
    assertThat(wire.directory().group(group.pk()).members()).isEqualTo(people);
  }

  @Test
  void for_aws_a_group_is_changed_piece_by_piece_and_read_by_its_users() {
    wire.provider(wire.settings().in(CompatibilityMode.AWS));
    var people = people(CAPABLE, 2);
    wire.answers(201, "{\"id\":\"g1\"}").answers(204, "");
    var group = wire.directory().addGroup("Tour", people);
    wire.answers(204, "")
        .answers(200, "{\"Resources\":[{\"id\":\"u1\"}],\"nextCursor\":\"a b\"}")
        .answers(200, list("{\"id\":\"u2\"}"));

    wire.directory().rename(group.pk(), "Trip");

    assertThat(wire.bodiesAfter(5).get(0))
        .isEqualTo(
            patch(
                "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"Trip\"}",
                "{\"op\": \"replace\", \"path\": \"externalId\", \"value\": \"%s\"}"
                    .formatted(group.pk())));
    assertThat(wire.lines())
        .endsWith(
            "GET /Users?cursor=&filter=groups.value+eq+%22g1%22",
            "GET /Users?cursor=a+b&filter=groups.value+eq+%22g1%22");
  }

  @Test
  void a_group_is_deleted() {
    wire.provider();
    wire.answers(200, CAPABLE).answers(201, "{\"id\":\"g1\"}").answers(204, "");
    var group = wire.directory().addGroup("Tour", List.of());

    wire.directory().deleteGroup(group.pk());

    assertThat(wire.lines()).last().isEqualTo("DELETE /Groups/g1");
  }
}
