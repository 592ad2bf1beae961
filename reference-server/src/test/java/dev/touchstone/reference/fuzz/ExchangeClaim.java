package dev.touchstone.reference.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.provider.Offer;
import dev.touchstone.reference.provider.ServiceProvider;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.store.MemoryStorage;
import dev.touchstone.reference.store.NameClaim;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whatever is sent in a row to a service that has a user and a group, no answer is a 500.
 *
 * <p>An input is one request a line: method, target, body, parted by spaces. {@code $user} and
 * {@code $group} stand for the ids of the two.
 */
final class ExchangeClaim implements Claim {
  private static final String TOKEN = "fuzz";
  private static final int MAX_REQUESTS = 20;
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final Map<String, String> HEADERS =
      Map.of("Authorization", "Bearer " + TOKEN, "Content-Type", "application/scim+json");

  @Override
  public void examine(byte[] input) {
    var storage =
        new MemoryStorage(DEFINITIONS.resourceTypes(), Clock.systemUTC(), NameClaim.WITHOUT_CASE);
    var offer = Offer.of(DEFINITIONS, storage.records(), Clock.systemUTC());
    var gate = new Access(storage.records(), Clock.systemUTC(), TOKEN).gate(Access.DEFAULT);
    var service = new ServiceProvider(offer, storage.organisation(""), gate);
    var seeds = Seeds.resources();
    var user = idOf(service, "Users", text(seeds.get(0)));
    var group = idOf(service, "Groups", text(seeds.get(4)));

    new String(input, StandardCharsets.UTF_8)
        .lines()
        .limit(MAX_REQUESTS)
        .map(line -> line.replace("$user", user).replace("$group", group))
        .forEach(line -> demandAnswer(service, line));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String idOf(Handler service, String endpoint, String body) {
    var made = service.handle(request("POST", "/" + endpoint, body));
    assertThat(made.status()).isEqualTo(201);
    return made.object().orElseThrow().path("id").asText();
  }

  private static void demandAnswer(Handler service, String line) {
    var words = (line + "  ").split(" ", 3);
    var answer = service.handle(request(words[0], words[1], words[2].strip()));
    var bytes = answer.body().map(Answer.Body::bytes).orElse(new byte[0]);

    assertThat(answer.status()).as("%s: %s", line, text(bytes)).isNotEqualTo(500);
    if (answer.isError() && !words[0].equalsIgnoreCase("HEAD")) {
      assertThat(text(bytes)).contains("urn:ietf:params:scim:api:messages:2.0:Error");
    }
  }

  private static Request request(String method, String target, String body) {
    var question = target.indexOf('?');
    var path = question < 0 ? target : target.substring(0, question);
    var query = question < 0 ? "" : target.substring(question + 1);
    List<String> segments = Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
    return new Request(
        method,
        "http://localhost/scim/v2",
        segments,
        query,
        HEADERS,
        body.getBytes(StandardCharsets.UTF_8));
  }
}
