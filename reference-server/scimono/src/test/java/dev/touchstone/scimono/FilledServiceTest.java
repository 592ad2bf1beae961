package dev.touchstone.scimono;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.ReferenceServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Some tests of scimono look for users and groups that are there already. */
class FilledServiceTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void scimono_finds_no_fault_but_those_that_are_explained()
      throws IOException, InterruptedException {
    try (var server = ReferenceServer.start()) {
      fill(server);
      Judgement.of(server).demandExplained();
    }
  }

  private static void fill(ReferenceServer server) throws IOException, InterruptedException {
    for (var i = 1; i <= 5; i++) {
      var user =
          """
          {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
           "userName":"resident%1$d","displayName":"Resident %1$d",
           "emails":[{"value":"resident%1$d@example.com","type":"work","primary":true}],
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
             {"organization":"House %1$d"}}"""
              .formatted(i);
      var made = post(server, "/Users", user);
      var id = made.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
      post(
          server,
          "/Groups",
          """
          {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],
           "displayName":"House %d","members":[{"value":"%s"}]}"""
              .formatted(i, id));
    }
  }

  private static HttpResponse<String> post(ReferenceServer server, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
            .header("Authorization", "Bearer " + server.token())
            .header("Content-Type", "application/scim+json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var made = HTTP.send(request, BodyHandlers.ofString());
    assertThat(made.statusCode()).isEqualTo(201);
    return made;
  }
}
