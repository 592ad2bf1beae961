package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.oauth.Asserting;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Comes in with a name and a password, with tokens that the server issued itself for a secret in
 * the header and in the form, and for an assertion.
 */
final class SignIns {
  private SignIns() {}

  /** The statuses of all, and for how long the tokens are good. */
  static List<String> of(ReferenceServer server) throws IOException, InterruptedException {
    server.addPerson("ada", "horse");
    var application = server.addApplication("Tourist", "https://client.example/back");
    var client = Client.of(server);
    var assertion = Asserting.trustedBy(server, application.id()).assertion();
    var seen = new ArrayList<String>();
    seen.add(status(client.withoutToken(), "Authorization", basic("ada", "horse")));
    var basic = basic(application.id(), application.secret());
    var inForm = "&client_id=" + application.id() + "&client_secret=" + application.secret();
    var asserted = Asserting.form(application.id(), assertion);
    for (var answer :
        List.of(
            issued(server, "", "Authorization", basic),
            issued(server, inForm),
            issued(server, asserted))) {
      var token = answer.replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
      seen.add(answer.replaceAll(".*\"expires_in\":(\\d+).*", "$1"));
      seen.add(status(client.withToken(token)));
    }
    return seen;
  }

  private static String status(Client client, String... headers) {
    return String.valueOf(client.get("/Users?count=1", headers).status());
  }

  private static String basic(String name, String password) {
    var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String issued(ReferenceServer server, String form, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.baseUrl().resolve("/oauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials" + form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
  }
}
