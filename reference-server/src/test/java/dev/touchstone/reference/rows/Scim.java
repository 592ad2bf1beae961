package dev.touchstone.reference.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Servers;
import dev.touchstone.reference.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that the tests of a class share, and what they make and read there. */
final class Scim implements BeforeAllCallback, AfterAllCallback {
  static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  static final String SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private final AtomicInteger names = new AtomicInteger();
  private final Settings settings;
  private ReferenceServer server;

  Scim() {
    this(Settings.defaults());
  }

  Scim(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    server = Servers.start(settings);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
  }

  Client client() {
    return Client.of(server);
  }

  URI baseUrl() {
    return server.baseUrl();
  }

  String token() {
    return server.token();
  }

  /** A name that no other test of the class has. */
  String unusedName() {
    return "user" + names.incrementAndGet();
  }

  /** Makes a user of this name; further members are JSON in single quotes. */
  Client.Reply user(String userName, String... members) {
    return client().post("/Users", userBody(userName, members));
  }

  static String userBody(String userName, String... members) {
    var body = resource(Client.USER, members);
    return body.put("userName", userName).toString();
  }

  static String groupBody(String displayName, String... members) {
    return resource(Client.GROUP, members).put("displayName", displayName).toString();
  }

  private static ObjectNode resource(String schema, String... members) {
    var body = (ObjectNode) json("{" + String.join(",", members) + "}");
    if (!body.has("schemas")) {
      body.putArray("schemas").add(schema);
    }
    return body;
  }

  /** The path of a new user with a name of its own. */
  String someUser(String... members) {
    return "/Users/" + user(unusedName(), members).id();
  }

  /** The path of a new group of the users and groups at these paths. */
  String someGroup(String... memberPaths) {
    var ids = List.of(memberPaths).stream().map(Scim::id).toArray(String[]::new);
    return "/Groups/" + client().newGroup(unusedName(), ids).id();
  }

  JsonNode read(String path) {
    return client().get(path).json();
  }

  /** The names of the users that this query string brings. */
  List<String> names(String query) {
    return each(read("/Users" + query).path("Resources"), "userName");
  }

  /** The names of the users that match. */
  List<String> matches(String filter) {
    return names("?count=1000&filter=" + Client.encode(filter));
  }

  /** Searches by a body that has these members, JSON in single quotes. */
  Client.Reply search(String endpoint, String members) {
    return client()
        .post(endpoint + "/.search", json("{'schemas':['" + SEARCH + "']," + members + "}") + "");
  }

  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** JSON that may be written in single quotes. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What each element of an array has under this name. */
  static List<String> each(JsonNode array, String member) {
    var values = new ArrayList<String>();
    array.forEach(element -> values.add(element.path(member).asText()));
    return values;
  }

  static List<String> memberNames(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
