package dev.touchstone.reference.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Response;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Between the library's requests and responses and our own. */
final class Wire {
  private Wire() {}

  static HTTPRequest request(Request request, URI endpoint) throws ParseException {
    var http = new HTTPRequest(HTTPRequest.Method.valueOf(request.method()), endpoint);
    http.setContentType(request.header("Content-Type").orElse("application/octet-stream"));
    request.header("Authorization").ifPresent(http::setAuthorization);
    http.setBody(new String(request.body(), StandardCharsets.UTF_8));
    return http;
  }

  static Answer answer(Response response) {
    var http = response.toHTTPResponse();
    var answer = Answer.of(http.getStatusCode());
    if (http.getBody() != null) {
      answer = answer.withText("application/json", http.getBody());
    }
    if (http.getWWWAuthenticate() != null) {
      answer = answer.withHeader("WWW-Authenticate", http.getWWWAuthenticate());
    }
    return answer.withHeader("Cache-Control", "no-store").withHeader("Pragma", "no-cache");
  }

  /** An error of RFC 6749 section 5.2; 401 with a challenge if the client is not known. */
  static Answer error(ErrorObject error) {
    var answer = answer(new TokenErrorResponse(error));
    return error.getCode() != null && error.getCode().equals(OAuth2Error.INVALID_CLIENT.getCode())
        ? answer.withStatus(401).withHeader("WWW-Authenticate", "Basic realm=\"OAuth\"")
        : answer;
  }

  static ErrorObject error(ParseException unreadable) {
    return Optional.ofNullable(unreadable.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST);
  }
}
