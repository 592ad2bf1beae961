package dev.touchstone.idp.authentik;

import static dev.touchstone.idp.authentik.AuthentikWire.CAPABLE;
import static dev.touchstone.idp.authentik.AuthentikWire.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.authentik.setting.ProviderSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuthentikSyncOnTheWireTest {

  private static final String NOBODY = list();

  @RegisterExtension private final AuthentikWire wire = new AuthentikWire();

  @Test
  void whatever_is_there_is_adopted_and_nothing_made_twice() {
    var ada = wire.ada();
    var group = wire.directory().addGroup("Tour", List.of());
    var provider = wire.provider();
    wire.answers(200, "{\"totalResults\":2,\"Resources\":[{\"id\":\"u0\",\"userName\":\"eve\"}]}")
        .answers(
            200,
            "{\"totalResults\":2,\"Resources\":[{\"id\":\"u1\",\"userName\":\"other\","
                + "\"emails\":[{\"value\":\"ada@x.example\"}]}]}")
        .answers(200, CAPABLE)
        .answers(200, "{}")
        .answers(200, list("{\"id\":\"g1\",\"displayName\":\"Tour\"}"))
        .answers(204, "")
        .answers(200, "{\"id\":\"g1\"}");
    wire.allows("/Users/u1");
    wire.allows("/Groups/g1");

    provider.runSync();

    assertThat(wire.lines())
        .containsExactly(
            "GET /Users",
            "GET /Users?startIndex=2",
            "GET /ServiceProviderConfig",
            "PUT /Users/u1",
            "GET /Groups",
            "PATCH /Groups/g1",
            "GET /Groups/g1");
    assertThat(provider.userId(ada)).contains("u1");
    assertThat(provider.groupId(group.pk())).contains("g1");
  }

  @Test
  void a_list_that_ends_before_its_total_is_given_up() {
    var provider = wire.provider();
    wire.answers(200, "{\"totalResults\":2,\"Resources\":[]}").answers(200, NOBODY);
    wire.answers(200, NOBODY);

    provider.runSync();

    assertThat(wire.lines())
        .containsExactly("GET /Users", "GET /Users?startIndex=1", "GET /Groups");
    assertThat(provider.log().warnings()).singleElement().asString().contains("lists 0 of 2");
  }

  @Test
  void whoever_leaves_the_filter_group_is_taken_out_and_deleted() {
    var ada = wire.ada();
    var group = wire.directory().addGroup("Tour", List.of(ada.uid()));
    var provider = wire.provider(wire.settings().limitedTo(group.pk()));
    wire.answers(200, NOBODY)
        .answers(200, CAPABLE)
        .answers(201, "{\"id\":\"u1\"}")
        .answers(200, NOBODY)
        .answers(201, "{\"id\":\"g1\"}")
        .answers(204, "")
        .answers(204, "")
        .answers(204, "");
    provider.runSync();

    wire.directory().leave(group.pk(), List.of(ada.uid()));

    assertThat(wire.lines()).endsWith("PATCH /Groups/g1", "PATCH /Groups/g1", "DELETE /Users/u1");
    assertThat(provider.userId(ada)).isEmpty();
  }

  @Test
  void nobody_outside_the_filter_group_is_provisioned() {
    var group = wire.directory().addGroup("Tour", List.of());
    wire.provider(wire.settings().limitedTo(group.pk()));

    wire.ada();

    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void the_description_is_believed_for_an_hour() {
    wire.answers(200, CAPABLE).answers(200, CAPABLE);
    var provider = wire.provider();

    provider.capabilities();
    provider.pass(Duration.ofMinutes(59));
    provider.capabilities();
    assertThat(wire.lines()).hasSize(1);
    provider.pass(Duration.ofMinutes(1));

    assertThat(provider.capabilities().patch()).isTrue();
    assertThat(wire.lines()).hasSize(2);
  }

  @Test
  void without_a_cache_it_is_asked_each_time() {
    wire.answers(200, CAPABLE).answers(200, CAPABLE);
    var provider = wire.provider(wire.settings().caching(Duration.ZERO));

    provider.capabilities();
    provider.capabilities();

    assertThat(wire.lines()).hasSize(2);
  }

  @Test
  void no_description_means_no_capabilities() {
    wire.answers(404, "{}");

    assertThat(wire.provider().capabilities()).isEqualTo(Capabilities.none());
  }

  @Test
  void a_description_that_cannot_be_read_means_none_either() {
    wire.answers(200, "[" + CAPABLE + "]");

    assertThat(wire.provider().capabilities()).isEqualTo(Capabilities.none());
  }

  @Test
  void one_slash_at_the_end_of_the_url_is_dropped() {
    wire.answers(200, CAPABLE);
    var settings = ProviderSettings.of(wire.settings().url() + "/", "t0k");

    wire.provider(settings).capabilities();

    assertThat(wire.lines()).containsExactly("GET /ServiceProviderConfig");
  }
}
