package dev.touchstone.idp.entra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.scim.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be found for mapping in schemas, whatever the case of names (ENTRA-71). */
class AnnouncedTest {

  private static final Json USER =
      Json.read(
          """
          {"id":"urn:ietf:params:scim:schemas:core:2.0:User","attributes":[
            {"name":"USERNAME","type":"string"},
            {"name":"groups","type":"complex","multiValued":true,"mutability":"readOnly"},
            {"name":"emails","type":"complex","multiValued":true,
             "subAttributes":[{"name":"Type"},{"name":"value"}]},
            {"name":"ims","type":"complex","multiValued":true,"subAttributes":[{"name":"value"}]}]}
          """);
  private static final Json ENTERPRISE =
      Json.read(
          """
          {"id":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
           "attributes":[{"name":"department","type":"string","mutability":"readWrite"}]}
          """);

  private final Announced announced = new Announced(List.of(USER, ENTERPRISE));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName",
        "externalId",
        "emails[type eq \"work\"].Value",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"
      })
  void it_is_found_where_it_is_announced(String path) {
    assertThat(announced.has(Kind.USER, ScimPath.of(path))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title",
        "emails[type eq \"work\"].display",
        "ims[type eq \"work\"].value",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter",
        "urn:another:User:department"
      })
  void it_is_not_found_where_it_is_not(String path) {
    assertThat(announced.has(Kind.USER, ScimPath.of(path))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"groups", "displayName"})
  void what_is_read_only_or_missing_cannot_be_written(String path) {
    assertThat(announced.hasWritable(Kind.USER, ScimPath.of(path))).isFalse();
    assertThat(announced.hasWritable(Kind.GROUP, ScimPath.of(path))).isFalse();
  }
}
