package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A round of requests that meets every fault; what comes back is written so that runs compare. */
final class Tour {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** The part of a user's version that stands for its groups, whose ids are new each time. */
  private static final Pattern GROUPS = Pattern.compile("(W/\\\\?\"[0-9]+)-[0-9a-f]{1,16}");

  private static final Pattern TIME = Pattern.compile("20[0-9T:.-]+Z");
  private static final Pattern DATES =
      Pattern.compile("\"created\":\"(20[0-9T:.-]+Z)\",\"lastModified\":\"(20[0-9T:.-]+Z)\"");

  private final ReferenceServer server;
  private final Client client;
  private final List<String> seen = new ArrayList<>();
  private final Map<String, String> ids = new LinkedHashMap<>();

  private Tour(ReferenceServer server) {
    this.server = server;
    this.client = Client.of(server);
  }

  static List<String> of(ReferenceServer server) {
    var tour = new Tour(server);
    tour.users();
    tour.changes();
    PatchTour.go(tour);
    tour.leavers();
    tour.groups();
    tour.lists();
    FilterTour.go(tour);
    ViewTour.go(tour);
    PushTour.go(tour);
    ImportTour.go(tour);
    tour.discovery();
    tour.access();
    AttributeTour.go(tour);
    JumpCloudTour.go(tour);
    EntraTour.go(tour, server);
    PingTour.go(tour);
    FormTour.go(tour);
    return tour.seen;
  }

  void noteText(String text) {
    seen.add(text);
  }

  Client client() {
    return client;
  }

  Client.Reply note(Client.Reply reply) {
    var response = reply.response();
    var text =
        reply.status()
            + " "
            + reply.header("Content-Type")
            + " "
            + reply.header("WWW-Authenticate")
            + " "
            + reply.header("Location")
            + " "
            + response.body();
    text = text.replace(server.baseUrl().toString(), "BASE");
    text = ID.matcher(text).replaceAll(m -> ids.computeIfAbsent(m.group(), k -> "#" + ids.size()));
    text = GROUPS.matcher(text).replaceAll("$1-groups");
    text =
        DATES
            .matcher(text)
            .replaceAll(m -> m.group(1).equals(m.group(2)) ? "never changed" : "changed later");
    text = TIME.matcher(text).replaceAll("a time");
    seen.add(response.request().method() + " " + text);
    return reply;
  }

  static String id(Client.Reply reply) {
    try {
      return reply.id().isEmpty() ? "none" : reply.id();
    } catch (UncheckedIOException e) {
      return "none";
    }
  }

  private static String user(String rest) {
    return "{\"schemas\":[\"" + Client.USER + "\"]" + rest + "}";
  }

  private void users() {
    note(
        client.newUser(
            "ada",
            ",\"externalId\":\"e\",\"name\":{\"givenName\":\"Zoë\"},\"active\":true,\"emails\":[{\"value\":\"a@b\"}],\"password\":\"short\""));
    note(client.newUser("ada", ""));
    note(client.newUser("ADA", ""));
    note(client.newUser("off", ",\"active\":false,\"id\":\"mine\",\"unheard\":1,\"groups\":[]"));
    note(client.get("/Users/mine"));
    note(client.post("/Users", user("")));
    note(client.post("/Users", "{"));
    note(client.get("/Users"));
    note(client.find("/Users", "userName eq \"AD\""));
    note(client.find("/Users", "userName eq \"ada\""));
    note(client.find("/Users", "userName eq \"ADA\""));
  }

  private void changes() {
    var id = id(note(client.newUser("bob", ",\"title\":\"T\",\"nickName\":\"N\"")));
    var path = "/Users/" + id;
    note(client.patch(path, "{\"op\":\"replace\",\"value\":{\"active\":false}}"));
    note(client.get(path));
    note(client.patch(path, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"U\"}"));
    note(client.patch(path, "{\"op\":\"add\",\"path\":\"active\",\"value\":5}"));
    note(
        client.put(
            path,
            user(
                ",\"userName\":\"bob\",\"active\":true,\"meta\":{\"created\":\"1999-01-01T00:00:00Z\"}")));
    note(client.get(path));
    note(client.put(path, user(",\"userName\":\"rob\",\"active\":true")));
    note(client.get(path));
    note(client.put("/Users/11111111-2222-3333-4444-555555555555", user(",\"userName\":\"new\"")));
    note(client.get("/Users/unknown"));
  }

  private void leavers() {
    var id = id(note(client.newUser("eve", "")));
    note(client.delete("/Users/" + id));
    note(client.get("/Users/" + id));
    note(client.get("/Users?attributes=userName"));
    note(client.newUser("eve", ""));
  }

  private static String members(String op, String rest) {
    return "{\"op\":\"" + op + "\",\"path\":\"members" + rest + "}";
  }

  private void groups() {
    var one = id(note(client.newUser("one", "")));
    var two = id(note(client.newUser("two", "")));
    var three = id(note(client.newUser("three", "")));
    note(client.newGroup("Empty"));
    var path = "/Groups/" + id(note(client.newGroup("G", one)));
    note(client.get(path));
    note(client.patch(path, members("add", "\",\"value\":[{\"value\":\"" + two + "\"}]")));
    note(client.patch(path, members("add", "\",\"value\":[{\"value\":\"" + two + "\"}]")));
    note(client.patch(path, members("remove", "[value eq \\\"" + one + "\\\"]\"")));
    note(client.patch(path, members("remove", "[value eq \\\"" + one + "\\\"]\"")));
    note(
        client.patch(
            path,
            "{\"op\":\"replace\",\"value\":{\"id\":\""
                + path.substring(8)
                + "\",\"displayName\":\"H\"}}"));
    note(
        client.put(
            path,
            "{\"schemas\":[\""
                + Client.GROUP
                + "\"],\"displayName\":\"Hall\",\"members\":[{\"value\":\""
                + three
                + "\"}]}"));
    note(client.find("/Groups", "displayName eq \"h\""));
    note(client.find("/Groups", "displayName eq \"hall\""));
    note(client.delete("/Users/" + three));
    note(client.get(path));
    note(client.patch(path, members("add", "\",\"value\":[{\"value\":\"" + two + "\"}]")));
    note(client.patch(path, members("replace", "\",\"value\":[]")));
    note(client.patch(path, members("add", "\",\"value\":[{\"value\":\"" + two + "\"}]")));
    note(client.delete(path));
    note(client.get(path));
    note(client.get("/Users/" + two));
  }

  private void lists() {
    for (var i = 0; i < 22; i++) {
      client.newUser("many" + i, "");
    }
    note(client.get("/Users?attributes=userName&count=50"));
    note(client.get("/Users?count=3&startIndex=2"));
    note(client.find("/Users", "userName sw \"many\" and userName eq \"many1\""));
    note(client.find("/Users", "userName eq \"nobody\""));
    note(client.find("/Users", "userName"));
    note(client.find("/Users", "userName like \"x\""));
  }

  private void discovery() {
    for (var path : List.of("/ServiceProviderConfig", "/Schemas", "/ResourceTypes")) {
      note(client.get(path));
      note(client.get(path + "?filter=id+pr"));
      note(client.get(path + "?count=1"));
      note(client.put(path, "{}"));
    }
    note(client.get("/Schemas/" + Client.USER));
    note(client.get("/ResourceTypes/Group"));
    note(client.withoutToken().get("/ServiceProviderConfig"));
    note(client.get("/Nowhere"));
  }

  private void access() {
    note(client.withoutToken().get("/Users?count=1"));
    note(client.withToken("wrong").get("/Users?count=1"));
    for (var type : List.of("application/json", "application/scim+json; charset=utf-8", "text/x")) {
      note(
          client.post(
              "/Users",
              user(",\"userName\":\"t" + Objects.hash(type) + "\""),
              "Content-Type",
              type));
    }
  }
}
