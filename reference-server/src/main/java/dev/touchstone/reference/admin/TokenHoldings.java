package dev.touchstone.reference.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.access.Caller;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.access.Token;
import dev.touchstone.reference.access.Tokens;
import dev.touchstone.reference.protocol.Json;
import java.time.Clock;
import java.util.List;

/** Bearer tokens. */
record TokenHoldings(Tokens tokens, Clock clock) implements Holdings {
  @Override
  public List<ObjectNode> of(String organisation) {
    return tokens.of(organisation).stream().map(this::shown).toList();
  }

  @Override
  public ObjectNode add(String organisation, Wish wish) {
    var caller = new Caller(wish.text("name"), wish.permissions(), wish.optionalText("subject"));
    var issued = tokens.issue(new Token.Terms(organisation, caller, wish.end()));
    return shown(issued.token()).put("token", issued.text());
  }

  @Override
  public boolean remove(String organisation, String id) {
    return tokens.revoke(organisation, id);
  }

  private ObjectNode shown(Token token) {
    var terms = token.terms();
    var json =
        Json.object()
            .put("id", token.id())
            .put("name", terms.caller().name())
            .put("scope", Permission.format(terms.caller().permissions()))
            .put("created", token.created().toString());
    terms.caller().subject().ifPresent(subject -> json.put("subject", subject));
    terms
        .expires()
        .ifPresent(
            end ->
                json.put("expiresAt", end.toString())
                    .put("expired", !clock.instant().isBefore(end)));
    return json;
  }
}
