package dev.touchstone.idp.jumpcloud;

import static dev.touchstone.idp.jumpcloud.JumpCloudWire.NONE;
import static dev.touchstone.idp.jumpcloud.JumpCloudWire.hit;
import static dev.touchstone.idp.jumpcloud.JumpCloudWire.list;
import static dev.touchstone.idp.jumpcloud.JumpCloudWire.usual;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Urns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins how JumpCloud pushes groups (JUMPCLOUD-07, 08). */
class JumpCloudGroupsOnTheWireTest {

  private static final String LOOK_UP = "GET /Groups?filter=displayName%20eq%20%22Staff%22";
  private static final String SCHEMA = "\"schemas\":[\"" + Urns.GROUP + "\"]}";

  @RegisterExtension private final JumpCloudWire wire = new JumpCloudWire();

  private static String patch(String operation) {
    return "PATCH /Groups/g1 {\"Operations\":[{"
        + operation
        + "}],\"schemas\":[\""
        + Urns.PATCH_OP
        + "\"]}";
  }

  private static String added(String id) {
    return patch("\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]");
  }

  /** Of the requests, those about groups. */
  private List<String> groupRequests() {
    return wire.sent().stream().filter(line -> line.contains("/Groups")).toList();
  }

  private JumpCloudGroup pushed(ScimApplication application, JumpCloudUser... members) {
    var group = wire.group(members);
    for (var member : members) {
      wire.answers(200, NONE).answers(201, "{\"id\":\"%s\"}".formatted(member.id()));
    }
    wire.answers(200, NONE).answers(201, "{\"id\":\"g1\"}");
    application.bind(group);
    wire.sent();
    return group;
  }

  @Test
  void a_group_is_looked_up_and_created_with_its_members() {
    var application = wire.active(usual());
    var group = wire.group(wire.jane());
    wire.answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    wire.answers(200, NONE).answers(201, "{\"id\":\"g1\"}");

    application.bind(group);

    assertThat(groupRequests())
        .containsExactly(
            LOOK_UP,
            "POST /Groups {\"displayName\":\"Staff\",\"members\":[{\"value\":\"u1\"}]," + SCHEMA);
    assertThat(application.groupId(group)).contains("g1");
  }

  @Test
  void a_group_may_be_created_first_and_filled_afterwards() {
    var application = wire.active(usual().with(Habit.GROUPS_EMPTY_AT_FIRST));
    wire.answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    wire.answers(200, NONE).answers(201, "{\"id\":\"g1\"}").answers(204, "");

    application.bind(wire.group(wire.jane()));

    assertThat(groupRequests())
        .containsExactly(LOOK_UP, "POST /Groups {\"displayName\":\"Staff\"," + SCHEMA, added("u1"));
  }

  @Test
  void a_group_of_that_name_is_taken_over() {
    var application = wire.active(usual());
    wire.allows("/Groups/g1");
    wire.answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    wire.answers(200, list("{\"id\":\"g1\",\"displayName\":\"Staff\"}")).answers(204, "");

    application.bind(wire.group(wire.jane()));

    assertThat(groupRequests()).containsExactly(LOOK_UP, added("u1"));
  }

  @Test
  void an_empty_group_is_not_pushed_until_somebody_joins() {
    var application = wire.active(usual());
    var group = wire.group();
    var jane = wire.jane();

    application.bind(group);
    assertThat(wire.sent()).isEmpty();

    wire.answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    wire.answers(200, NONE).answers(201, "{\"id\":\"g1\"}");
    wire.jumpCloud().join(group, jane);
    assertThat(groupRequests()).hasSize(2);
  }

  @Test
  void members_come_and_go_one_by_one() {
    var application = wire.active(usual());
    var ann = wire.named("ann");
    var group = pushed(application, ann);
    var bob = wire.named("bob");
    wire.answers(200, NONE).answers(201, "{\"id\":\"u2\"}").answers(204, "");
    wire.answers(204, "").answers(200, hit(ann, ann.id())).answers(200, "{}");

    wire.jumpCloud().join(group, bob);
    wire.jumpCloud().leave(group, ann);

    var sent = wire.sent();
    assertThat(sent).element(2).isEqualTo(added("u2"));
    assertThat(sent)
        .element(3)
        .isEqualTo(
            patch(
                "\"op\":\"remove\",\"path\":\"members\",\"value\":[{\"value\":\"%s\"}]"
                    .formatted(ann.id())));
    assertThat(sent).last().asString().startsWith("PUT /Users/" + ann.id() + " {\"active\":false");
  }

  @Test
  void a_new_name_is_told_without_a_path() {
    var application = wire.active(usual());
    var group = pushed(application, wire.jane());
    wire.answers(204, "");

    wire.jumpCloud().rename(group, "Crew");

    assertThat(wire.sent())
        .containsExactly(patch("\"op\":\"replace\",\"value\":{\"displayName\":\"Crew\"}"));
  }

  @Test
  void an_unbound_group_stays_and_its_members_are_deactivated() {
    var application = wire.active(usual());
    var jane = wire.jane();
    var group = pushed(application, jane);
    wire.answers(200, hit(jane, jane.id())).answers(200, "{}");

    application.unbind(group);

    assertThat(wire.sent())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("PUT /Users/" + jane.id() + " {\"active\":false,\"emails\":null");
    assertThat(application.groupId(group)).isEmpty();
  }

  @Test
  void a_deleted_group_is_deleted() {
    var application = wire.active(usual());
    var jane = wire.jane();
    var group = pushed(application, jane);
    wire.answers(204, "").answers(200, hit(jane, jane.id())).answers(200, "{}");

    wire.jumpCloud().delete(group);

    assertThat(groupRequests()).containsExactly("DELETE /Groups/g1");
  }
}
