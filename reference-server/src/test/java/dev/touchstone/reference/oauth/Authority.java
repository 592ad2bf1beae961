package dev.touchstone.reference.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Timed;
import dev.touchstone.reference.access.SetClock;
import dev.touchstone.reference.admin.Admin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server with one person and two clients, and the requests that lead to tokens there. */
final class Authority implements BeforeAllCallback, AfterAllCallback {
  static final String REDIRECT = "https://client.example/back";
  static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-length";

  private final SetClock clock = Timed.clock();
  private ReferenceServer server;
  private Admin admin;
  private Browser browser;
  private JsonNode secretive;
  private JsonNode open;

  @Override
  public void beforeAll(ExtensionContext context) {
    server = Timed.server(clock);
    admin = Admin.of(server);
    browser = new Browser(server.baseUrl());
    admin.add("default/people", "{\"name\":\"ada\",\"password\":\"horse\"}");
    var rest = ",\"redirectUris\":[\"" + REDIRECT + "\"]}";
    secretive = admin.add("default/clients", "{\"name\":\"Secretive\"" + rest).json();
    open = admin.add("default/clients", "{\"name\":\"<Open>\",\"public\":true" + rest).json();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
  }

  ReferenceServer server() {
    return server;
  }

  SetClock clock() {
    return clock;
  }

  String origin() {
    return server.baseUrl().resolve("/").toString().replaceAll("/$", "");
  }

  Client client() {
    return Client.of(server);
  }

  Admin admin() {
    return admin;
  }

  Browser.Page get(String path, Map<String, String> parameters) {
    return browser.get(path, parameters);
  }

  Browser.Page post(String path, Map<String, String> form) {
    return browser.post(path, form);
  }

  /** The same by the client that has a secret. */
  Browser.Page postWithSecret(String path, Map<String, String> form) {
    return browser.post(path, form, "Authorization", basic(secretive));
  }

  /** A client that has a secret. */
  JsonNode secretive() {
    return secretive;
  }

  /** A client that can keep no secret. */
  String openId() {
    return open.path("id").asText();
  }

  int statusWith(String token) {
    return client().withToken(token).get("/Users").status();
  }

  private static String basic(JsonNode client) {
    var pair = client.path("id").asText() + ":" + client.path("secret").asText();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
  }

  Browser.Page byCredentials(JsonNode client, String... more) {
    var form = new HashMap<>(Map.of("grant_type", "client_credentials"));
    if (more.length == 2) {
      form.put(more[0], more[1]);
    }
    return browser.post("/oauth/token", form, "Authorization", basic(client));
  }

  /** What the open client asks a person. */
  Map<String, String> question() {
    var question = new HashMap<String, String>();
    question.put("response_type", "code");
    question.put("client_id", openId());
    question.put("redirect_uri", REDIRECT);
    question.put("state", "of the client");
    question.put("code_challenge_method", "S256");
    question.put(
        "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest(VERIFIER)));
    return question;
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Browser.Page decide(String decision) {
    var form = question();
    form.putAll(Map.of("name", "ada", "password", "horse", "decision", decision));
    return post("/oauth/authorize", form);
  }

  /** A code that the open client got of a person. */
  String code() {
    return decide("allow").returned().get("code");
  }

  Map<String, String> redemption(String code) {
    return new HashMap<>(
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", REDIRECT,
            "client_id", openId(),
            "code_verifier", VERIFIER));
  }

  Browser.Page redeem(String code) {
    return post("/oauth/token", redemption(code));
  }

  Browser.Page refresh(String token) {
    return post(
        "/oauth/token",
        Map.of("grant_type", "refresh_token", "refresh_token", token, "client_id", openId()));
  }
}
