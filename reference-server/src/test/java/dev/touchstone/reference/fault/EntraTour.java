package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** The part of a tour that meets the faults of Entra's dialect and of its loops. */
final class EntraTour {
  private static final int MANY = 40;

  private final Tour tour;
  private final Client client;

  private EntraTour(Tour tour) {
    this.tour = tour;
    this.client = tour.client();
  }

  static void go(Tour tour, ReferenceServer server) {
    var entra = new EntraTour(tour);
    var user = entra.user();
    entra.group(user);
    entra.burst(server);
    entra.lookUpsOfAJob();
    entra.atTheSameTime();
    tour.noteText("a token of " + server.token().length());
  }

  private String user() {
    var rest =
        ",\"preferredLanguage\":\"en-US\","
            + "\"phoneNumbers\":[{\"type\":\"work\",\"value\":\"+1 (555) 010-77\"}],"
            + "\"emails\":[{\"type\":\"work\",\"value\":\"Mixed.Case@Example.com\"}]";
    var id = Tour.id(tour.note(client.newUser("entra", rest)));
    var path = "/Users/" + id;
    tour.note(client.get(path));
    tour.note(client.patch(path, operation("Replace", "active", "\"False\"")));
    tour.note(client.patch(path, operation("Add", "active", "\"True\"")));
    return id;
  }

  private void group(String user) {
    var other = Tour.id(client.newUser("entra2", ""));
    var made =
        client.post(
            "/Groups", "{\"schemas\":[\"%s\"],\"displayName\":\"Entra\"}".formatted(Client.GROUP));
    var path = "/Groups/" + Tour.id(tour.note(made));
    tour.note(client.find("/Groups", "displayName eq \"ENTRA\""));
    tour.note(client.patch(path, operation("Add", "externalId", "\"ext\"")));
    var one = CompletableFuture.supplyAsync(() -> client.patch(path, joining(user)));
    var two = CompletableFuture.supplyAsync(() -> client.patch(path, joining(other)));
    one.join();
    two.join();
    tour.noteText("members " + client.get(path).json().path("members").size());
    client.patch("/Users/" + other, operation("replace", "active", "false"));
    tour.noteText("members " + client.get(path).json().path("members").size());
  }

  private void lookUpsOfAJob() {
    for (var i = 0; i < 3; i++) {
      tour.note(client.find("/Users", "userName eq \"6d1d3a0e-93f4-4b0b-8d3c-0c3a5b1f7e21\""));
    }
    var group = Tour.id(tour.note(client.newGroup("Twice")));
    tour.note(client.newGroup("Twice"));
    tour.note(client.find("/Groups", "id eq \"" + group + "\" and members eq \"nobody\""));
  }

  private void atTheSameTime() {
    var one = CompletableFuture.supplyAsync(() -> client.newUser("same time 1", ""));
    var two = CompletableFuture.supplyAsync(() -> client.newUser("same time 2", ""));
    tour.noteText("statuses " + (one.join().status() + two.join().status()));
  }

  private static String joining(String user) {
    return operation("add", "members", "[{\"value\":\"" + user + "\"}]");
  }

  private static String operation(String op, String path, String value) {
    return "{\"op\":\"%s\",\"path\":\"%s\",\"value\":%s}".formatted(op, path, value);
  }

  /** As Entra does it: without a User-Agent, which Java's client always sends. */
  private void burst(ReferenceServer server) {
    var answer = "";
    for (var i = 0; i < MANY; i++) {
      answer = lookUp(server);
    }
    tour.noteText("after many look-ups " + answer);
  }

  private static String lookUp(ReferenceServer server) {
    var base = server.baseUrl();
    var request =
        "GET %s/Users?filter=userName+eq+%%22x%%22 HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
            .formatted(base.getPath(), base.getAuthority(), server.token());
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
