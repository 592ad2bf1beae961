package dev.touchstone.exchange;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** No complete response came; the message is one sentence that says why and what to try. */
public final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private NoAnswer(String message, Throwable cause) {
    super(message, cause);
  }

  static NoAnswer interrupted() {
    return new NoAnswer("the run was interrupted", new InterruptedIOException());
  }

  /** The silence that a mishap makes. */
  static NoAnswer timedOut(Request request) {
    return to(request, new SocketTimeoutException("Read timed out"));
  }

  /** Whether the other side was silent for too long. */
  public boolean isTimeOut() {
    return getCause() instanceof SocketTimeoutException;
  }

  static NoAnswer to(Request request, Throwable cause) {
    var server = serverOf(request.url());
    if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
      return new NoAnswer("the host of " + server + " is unknown: check the URL for typos", cause);
    }
    if (cause instanceof SSLException) {
      return new NoAnswer(
          "TLS with %s failed (%s): check the certificate, or trust it with -Djavax.net.ssl.trustStore"
              .formatted(server, cause.getMessage()),
          cause);
    }
    if (cause instanceof SocketTimeoutException) {
      return new NoAnswer(
          "%s did not answer %s in time: check that it is healthy, or raise --timeout"
              .formatted(server, request),
          cause);
    }
    if (cause instanceof ConnectException) {
      return new NoAnswer(
          "nothing listens at " + server + ": start the service provider, or check the port",
          cause);
    }
    return new NoAnswer(
        "%s broke off the answer to %s (%s)".formatted(server, request, reason(cause)), cause);
  }

  private static String reason(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static String serverOf(String url) {
    var authority = url.indexOf("://") + 3;
    var path = url.indexOf('/', authority);
    return path < 0 ? url : url.substring(0, path);
  }
}
