package dev.touchstone.reference.http;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ErrorAnswer;
import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.refusal.Refusal;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty itself refuses, such as a broken request line, with a SCIM error too. */
final class UnreadableRequests implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var status = Math.max(400, response.getStatus());
    var detail = "The request cannot be served: " + HttpStatus.getMessage(status) + ".";
    var bytes =
        ErrorAnswer.of(Refusal.plain(status, detail))
            .body()
            .map(Answer.Body::bytes)
            .orElse(new byte[0]);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.SCIM_JSON);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, ByteBuffer.wrap(bytes), callback);
    return true;
  }
}
