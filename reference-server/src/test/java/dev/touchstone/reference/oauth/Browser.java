package dev.touchstone.reference.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.reference.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends forms and follows no redirection. */
final class Browser {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI origin;

  Browser(URI origin) {
    this.origin = origin;
  }

  record Page(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The parameters with which the browser is sent back to the client. */
    Map<String, String> returned() {
      var parameters = new LinkedHashMap<String, String>();
      for (var pair : URI.create(header("Location")).getRawQuery().split("&")) {
        var parts = pair.split("=", 2);
        parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      return parameters;
    }
  }

  Page get(String path, Map<String, String> parameters) {
    return send(HttpRequest.newBuilder(origin.resolve(path + "?" + form(parameters))));
  }

  Page post(String path, Map<String, String> parameters, String... headers) {
    var request =
        HttpRequest.newBuilder(origin.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(parameters)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + Client.encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private Page send(HttpRequest.Builder request) {
    try {
      return new Page(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
