package dev.touchstone.reference.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sends an operation as the request that it would have been outside of the job. */
record Single(Request job, Handler handler) {
  private static final Set<String> NO_RESOURCES = Set.of("bulk", ".search");

  /** What is wanted of the resource, and where. */
  record Aim(String method, String path) {}

  String location(String path) {
    return job.base() + (path.startsWith("/") ? path : "/" + path);
  }

  Answer send(Aim aim, JsonNode data, String version) {
    var segments = segments(aim.path());
    var depth = aim.method().equals("POST") ? 1 : 2;
    var isAlias = segments.equals(List.of("Me"));
    if (segments.size() != depth && !isAlias || leadsElsewhere(segments)) {
      throw Refusal.invalidValue(
          aim.method()
              + (depth == 1
                  ? " needs the path of a resource type's endpoint, such as /Users, not "
                  : " needs the path of one resource, such as /Users/123, not ")
              + aim.path()
              + ".");
    }
    var request =
        job.withoutHeader("If-Match")
            .withoutHeader("If-None-Match")
            .withMethod(aim.method())
            .withPath(segments)
            .withQuery("attributes=id")
            .withRawBody(aim.method().equals("DELETE") ? new byte[0] : Json.bytes(data));
    return handler.handle(version.isEmpty() ? request : request.withHeader("If-Match", version));
  }

  private static boolean leadsElsewhere(List<String> segments) {
    return segments.stream()
        .anyMatch(segment -> NO_RESOURCES.contains(segment.toLowerCase(Locale.ROOT)));
  }

  private static List<String> segments(String path) {
    try {
      return Arrays.stream(path.split("/"))
          .filter(segment -> !segment.isEmpty())
          .map(raw -> URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8))
          .toList();
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidValue("The path is not percent-encoded correctly: " + path);
    }
  }
}
