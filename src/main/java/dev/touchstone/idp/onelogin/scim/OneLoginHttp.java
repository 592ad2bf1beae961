package dev.touchstone.idp.onelogin.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.onelogin.setting.Habit;
import dev.touchstone.idp.onelogin.setting.Knobs;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What all requests have in common: headers, encoding, the dangling signs at their ends (sheet, 0.3
 * and 0.4). Nothing is ever sent again by itself (ONELOGIN-53).
 */
public final class OneLoginHttp {

  /** In whose name the requests go out. */
  public static final Actor ACTOR = Actor.identityProvider("onelogin");

  private static final String USERS = "/Users";
  private static final String GROUPS = "/Groups";
  private static final String CONTENT_TYPE = "Content-Type";

  private final Wire wire;
  private final Supplier<Connection> connection;
  private final Supplier<OneLoginSettings> settings;

  /** A client of one application. */
  public OneLoginHttp(
      Wire wire, Supplier<Connection> connection, Supplier<OneLoginSettings> settings) {
    this.wire = wire;
    this.connection = connection;
    this.settings = settings;
  }

  /** A look-up of a user by name (ONELOGIN-10). */
  public Exchange find(String userName) {
    var literal = userName.replace("\\", "\\\\").replace("\"", "\\\"");
    var encoded = Places.encode("userName eq \"%s\"".formatted(literal)).replace("%20", "+");
    var filter = knobs().has(Habit.RAW_AT) ? encoded.replace("%40", "@") : encoded;
    return send("GET", USERS, "filter=" + filter, Optional.empty());
  }

  /** Reads one user. */
  public Exchange read(String id) {
    return send("GET", resource(USERS, id), "", Optional.empty());
  }

  /** Lists users, or a part of them (ONELOGIN-51). */
  public Exchange users(String page) {
    return send("GET", USERS, page, Optional.empty());
  }

  /** Lists groups, or a part of them (ONELOGIN-38). */
  public Exchange groups(String page) {
    return send("GET", GROUPS, page, Optional.empty());
  }

  /** Reads what the service provider says of itself; some claim that OneLogin does. */
  public Exchange configuration() {
    return send("GET", "/ServiceProviderConfig", "", Optional.empty());
  }

  /** Creates a user (ONELOGIN-12). */
  public Exchange createUser(ObjectNode body) {
    return send("POST", USERS, "", Optional.of(body));
  }

  /** Creates a group (ONELOGIN-41). */
  public Exchange createGroup(ObjectNode body) {
    return send("POST", GROUPS, "", Optional.of(body));
  }

  /** Replaces a user (ONELOGIN-17). */
  public Exchange replaceUser(String id, ObjectNode body) {
    return send("PUT", resource(USERS, id), "", Optional.of(body));
  }

  /** Changes a user in part, which some claim that OneLogin does to suspend (ONELOGIN-27). */
  public Exchange patchUser(String id, ObjectNode body) {
    return send("PATCH", resource(USERS, id), "", Optional.of(body));
  }

  /** Changes the members of a group (ONELOGIN-42, 43). */
  public Exchange patchGroup(String id, ObjectNode body) {
    return send("PATCH", resource(GROUPS, id), "", Optional.of(body));
  }

  /** Deletes a user (ONELOGIN-24). */
  public Exchange deleteUser(String id) {
    return send("DELETE", resource(USERS, id), "", Optional.empty());
  }

  private static String resource(String endpoint, String id) {
    return endpoint + "/" + Places.encode(id);
  }

  private Knobs knobs() {
    return settings.get().knobs();
  }

  private Exchange send(String method, String path, String query, Optional<ObjectNode> body) {
    var url = base() + path + ending(query);
    var text = body.map(ObjectNode::toString);
    try {
      var exchange = sendOnce(method, url, text);
      var isRenewed = exchange.status() == 401 && connection.get().signIn().renew();
      return isRenewed ? sendOnce(method, url, text) : exchange;
    } catch (NoAnswer failure) {
      throw Refusal.of(failure);
    }
  }

  private Exchange sendOnce(String method, String url, Optional<String> body) {
    return wire.send(ACTOR, new Request(method, url, headers(body.isPresent()), body));
  }

  private String base() {
    var typed = connection.get().baseUrl();
    return knobs().has(Habit.KEEPS_SLASH) ? typed : typed.replaceAll("/+$", "");
  }

  /** A query is appended whether there is one or not, and ends as if another were to follow. */
  private String ending(String query) {
    var isDangling = knobs().has(Habit.DANGLING_QUERY);
    if (query.isEmpty()) {
      return isDangling ? "?" : "";
    }
    return "?" + query + (isDangling ? "&" : "");
  }

  private Headers headers(boolean hasBody) {
    var headers = Headers.none();
    var authorization = connection.get().signIn().credentials().authorization();
    if (authorization.isPresent()) {
      headers = headers.with("Authorization", authorization.get());
    }
    var types = knobs().types();
    if (hasBody || knobs().has(Habit.CONTENT_TYPE_ON_GET)) {
      headers = headers.with(CONTENT_TYPE, types.sent());
    }
    if (!types.accepted().isEmpty()) {
      headers = headers.with("Accept", types.accepted());
    }
    if (!knobs().has(Habit.NO_USER_AGENT)) {
      headers = headers.with("User-Agent", "Ruby");
    }
    return customized(headers);
  }

  /** Custom headers take the place of those of the same name, or stand at the end. */
  private Headers customized(Headers usual) {
    var custom = settings.get().configuration().customHeaders();
    var result = Headers.none();
    for (var field : usual.fields()) {
      result = result.with(field.name(), custom.first(field.name()).orElse(field.value()));
    }
    for (var field : custom.fields()) {
      if (usual.first(field.name()).isEmpty()) {
        result = result.with(field.name(), field.value());
      }
    }
    return result;
  }
}
