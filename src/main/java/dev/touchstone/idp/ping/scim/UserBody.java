package dev.touchstone.idp.ping.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.setting.AttributeMapping;
import dev.touchstone.idp.ping.setting.ConnectorAttributes;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Composes users as they are created and replaced: all that is mapped and has a value, and nothing
 * for what has none (PING-10, 12, 13). The order of keys is inferred.
 */
public final class UserBody {

  private final ProvisioningSettings settings;
  private final Function<PingUser, Optional<String>> accounts;

  /**
   * A composer.
   *
   * @param accounts the ids that the service provider gave, for managers
   */
  public UserBody(ProvisioningSettings settings, Function<PingUser, Optional<String>> accounts) {
    this.settings = settings;
    this.accounts = accounts;
  }

  /**
   * The whole user.
   *
   * @param held as the service provider showed the user last
   */
  public ObjectNode of(PingUser user, boolean active, Json held) {
    var body = Json.object();
    body.putArray("schemas").add(Schemas.user(settings));
    rows(row -> row.target().isCore() && !row.target().isElement())
        .forEach(row -> writeSimple(body, row, user));
    body.put("active", active);
    writeElements(body, user, held);
    rows(row -> !row.target().isCore()).forEach(row -> writeExtension(body, row, user));
    return body;
  }

  private List<AttributeMapping> rows(Predicate<AttributeMapping> chosen) {
    return settings.users().mappings().stream().filter(chosen).toList();
  }

  private static void writeSimple(ObjectNode body, AttributeMapping row, PingUser user) {
    var value = user.value(row.source());
    if (!value.isEmpty()) {
      var target = row.target();
      var home = target.part().isEmpty() ? body : body.withObject("/" + target.attribute());
      home.put(target.part().isEmpty() ? target.attribute() : target.part(), value);
    }
  }

  private void writeElements(ObjectNode body, PingUser user, Json held) {
    var rows = rows(row -> row.target().isElement());
    rows.stream()
        .map(row -> row.target().attribute())
        .distinct()
        .forEach(
            attribute -> {
              var own =
                  rows.stream().filter(row -> row.target().attribute().equals(attribute)).toList();
              var elements = new MultiValues(attribute, own).of(user, held.member(attribute));
              if (!elements.isEmpty()) {
                body.putArray(attribute).addAll(elements);
              }
            });
  }

  private void writeExtension(ObjectNode body, AttributeMapping row, PingUser user) {
    var target = row.target();
    var isManager = target.attribute().equals(ConnectorAttributes.MANAGER);
    var value = isManager ? user.manager().flatMap(accounts).orElse("") : user.value(row.source());
    if (value.isEmpty()) {
      return;
    }
    if (!body.has(target.schema())) {
      body.withArray("schemas").add(target.schema());
      body.putObject(target.schema());
    }
    var extension = (ObjectNode) body.get(target.schema());
    if (isManager) {
      extension.putObject(target.attribute()).put("value", value);
    } else {
      extension.put(target.attribute(), value);
    }
  }
}
