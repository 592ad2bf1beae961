package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.DoesNotApply;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds out whether a service provider stores an attribute at all, which RFC 7643 leaves to it. It
 * is asked only where a value is missed, so that a good service provider is not kept busy.
 */
public final class Support {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final Set<String> IN_EVERY_DRAFT = Set.of("name", "emails");
  private static final Map<String, String> TEXTS =
      Map.of("title", "Professor", "nickName", "Babs", "displayName", "Barbara L.");

  private final World world;
  private final RfcScenario rfc;

  /** For one scenario. */
  public Support(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** Goes on only if the service provider keeps such a value when a user is created with it. */
  void demand(String attribute) {
    var name = attribute.split("\\.")[0];
    if (TEXTS.containsKey(name)) {
      demand(name, draft -> draft.put(name, TEXTS.get(name)));
    } else if (name.equals("active")) {
      demand(name, draft -> draft.put(name, false));
    } else if (IN_EVERY_DRAFT.contains(name)) {
      demand(name, draft -> {});
    }
  }

  /** Goes on only if the service provider knows the extension for enterprises. */
  void demandEnterprise() {
    demand(
        ENTERPRISE,
        draft -> {
          draft.withArray("schemas").add(ENTERPRISE);
          draft.putObject(ENTERPRISE).put("employeeNumber", "1");
        });
  }

  private void demand(String name, Consumer<ObjectNode> change) {
    var draft = rfc.draft().put("userName", world.names().userName("probe"));
    change.accept(draft);
    var made = world.somebodyElse().post("/Users", draft.toString());
    var stored =
        made.json()
            .text("id")
            .map(id -> world.auditor().user(id, user -> user.member(name).isAssigned()).json())
            .orElseGet(Json::missing);
    if (!stored.member(name).isAssigned()) {
      throw new DoesNotApply("the service provider does not store " + name);
    }
  }
}
