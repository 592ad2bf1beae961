package dev.touchstone.reference.rows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Requests and answers as bytes, at any URL of a server: for what lies below JSON. */
record Bytes(Scim scim) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A request to the base URL and this path; the headers are names and values in turn. */
  HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    return send(URI.create(scim.baseUrl() + path), method, body, headers);
  }

  /** A request to a path of the host, outside the base URL. */
  HttpResponse<byte[]> getFromHost(String path) throws IOException, InterruptedException {
    return send(scim.baseUrl().resolve(path), "GET", new byte[0]);
  }

  private HttpResponse<byte[]> send(URI uri, String method, byte[] body, String... headers)
      throws IOException, InterruptedException {
    var publisher =
        body.length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body);
    var request = HttpRequest.newBuilder(uri).method(method, publisher);
    request.setHeader("Authorization", "Bearer " + scim.token());
    for (var i = 0; i + 1 < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
