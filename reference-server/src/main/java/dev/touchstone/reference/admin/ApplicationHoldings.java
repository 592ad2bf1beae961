package dev.touchstone.reference.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.access.Application;
import dev.touchstone.reference.access.Applications;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.access.Tokens;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;

/** Clients of OAuth 2. */
record ApplicationHoldings(Applications applications, Tokens tokens) implements Holdings {
  @Override
  public List<ObjectNode> of(String organisation) {
    return applications.of(organisation).stream().map(ApplicationHoldings::shown).toList();
  }

  @Override
  public ObjectNode add(String organisation, Wish wish) {
    var isPublic = wish.flag("public");
    var facts =
        new Application.Facts(wish.text("name"), wish.redirects(), wish.permissions(), wish.now());
    if (isPublic && facts.redirects().isEmpty()) {
      throw Refusal.invalidValue("A public client needs \"redirectUris\".");
    }
    var registered = applications.register(organisation, facts, isPublic);
    var json = shown(registered.application());
    registered.secret().ifPresent(secret -> json.put("secret", secret));
    return json;
  }

  @Override
  public boolean remove(String organisation, String id) {
    var wasThere = applications.remove(organisation, id);
    tokens.revokeAll(terms -> terms.grant().filter(g -> g.startsWith(id + "/")).isPresent());
    return wasThere;
  }

  private static ObjectNode shown(Application application) {
    var facts = application.facts();
    var json =
        Json.object()
            .put("id", application.id())
            .put("name", facts.name())
            .put("public", application.isPublic())
            .put("scope", Permission.format(facts.permissions()))
            .put("created", facts.created().toString());
    facts.redirects().forEach(json.putArray("redirectUris")::add);
    return json;
  }
}
