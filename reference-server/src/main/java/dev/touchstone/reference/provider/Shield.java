package dev.touchstone.reference.provider;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ErrorAnswer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong behind it into an error of RFC 7644 section 3.12. */
final class Shield implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(Shield.class);

  private final Handler next;

  Shield(Handler next) {
    this.next = next;
  }

  @Override
  public Answer handle(Request request) {
    try {
      return next.handle(request);
    } catch (Refusal refusal) {
      return ErrorAnswer.of(refusal);
    } catch (RuntimeException | StackOverflowError trouble) {
      LOG.error("{} /{} failed", request.method(), String.join("/", request.path()), trouble);
      return ErrorAnswer.of(Refusal.plain(500, "The service provider has made a mistake."));
    }
  }
}
