package dev.touchstone.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A SCIM client for tests: small requests, whole responses. */
public final class Client {
  public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  public static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final Optional<String> token;

  private Client(URI base, Optional<String> token) {
    this.base = base;
    this.token = token;
  }

  public static Client of(ReferenceServer server) {
    return new Client(server.baseUrl(), Optional.of(server.token()));
  }

  /** A client of any base, such as an organisation's. */
  public static Client at(URI base, String token) {
    return new Client(base, Optional.of(token));
  }

  /** A client of a server in another process. */
  public static Client at(String baseUrl, String token) {
    return new Client(URI.create(baseUrl), Optional.of(token));
  }

  public Client withToken(String other) {
    return new Client(base, Optional.of(other));
  }

  public Client withoutToken() {
    return new Client(base, Optional.empty());
  }

  public record Reply(int status, HttpResponse<String> response) {
    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public String id() {
      return json().path("id").asText();
    }

    public String scimType() {
      return json().path("scimType").asText();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public Reply get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  public Reply post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  public Reply put(String path, String body, String... headers) {
    return send("PUT", path, body, headers);
  }

  public Reply delete(String path, String... headers) {
    return send("DELETE", path, "", headers);
  }

  public Reply patch(String path, String operations, String... headers) {
    var body =
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}"""
            .formatted(operations);
    return send("PATCH", path, body, headers);
  }

  public Reply find(String endpoint, String filter) {
    return get(endpoint + "?filter=" + encode(filter));
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public List<String> namesFound(String filter) {
    var names = new ArrayList<String>();
    find("/Users", filter)
        .json()
        .path("Resources")
        .forEach(user -> names.add(user.path("userName").asText()));
    return names;
  }

  /** A new user; the rest is JSON members after a comma, or empty. */
  public Reply newUser(String userName, String rest) {
    return post("/Users", user(userName, rest));
  }

  /** A user's JSON; the rest is members after a comma, or empty. */
  public static String user(String userName, String rest) {
    return "{\"schemas\":[\"%s\"],\"userName\":\"%s\"%s}".formatted(USER, userName, rest);
  }

  public Reply newGroup(String name, String... memberIds) {
    var members = new ArrayList<String>();
    for (var id : memberIds) {
      members.add("{\"value\":\"" + id + "\"}");
    }
    return post(
        "/Groups",
        "{\"schemas\":[\"%s\"],\"displayName\":\"%s\",\"members\":%s}"
            .formatted(GROUP, name, members));
  }

  public Reply send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.setHeader("Content-Type", "application/scim+json");
    }
    token.ifPresent(value -> request.setHeader("Authorization", "Bearer " + value));
    for (var i = 0; i + 1 < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
