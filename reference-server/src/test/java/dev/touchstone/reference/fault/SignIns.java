package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Comes in with a name and a password, and with a token that the server issued itself. */
final class SignIns {
  private SignIns() {}

  /** The statuses of both. */
  static List<Integer> of(ReferenceServer server) throws IOException, InterruptedException {
    server.addPerson("ada", "horse");
    var application = server.addApplication("Tourist", "https://client.example/back");
    var client = Client.of(server);
    var byName =
        client
            .withoutToken()
            .get("/Users?count=1", "Authorization", basic("ada", "horse"))
            .status();
    var token = issued(server, basic(application.id(), application.secret()));
    return List.of(byName, client.withToken(token).get("/Users?count=1").status());
  }

  private static String basic(String name, String password) {
    var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String issued(ReferenceServer server, String authorization)
      throws IOException, InterruptedException {
    URI url = server.baseUrl().resolve("/oauth/token");
    var request =
        HttpRequest.newBuilder(url)
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return answer.replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
  }
}
