package dev.touchstone.reference.http;

import static dev.touchstone.reference.protocol.Request.MAX_BODY;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads a body as it comes; a slow client costs a connection, but no thread. */
final class IncomingBody implements Runnable {
  private static final long MAX_DRAINED = 8L * MAX_BODY;

  private final Request exchange;
  private final Consumer<Optional<byte[]>> whole;
  private final Consumer<Integer> broken;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private long size;

  /**
   * Begins with run().
   *
   * @param whole gets the body, or nothing if it is too large
   * @param broken gets the status to answer with if the body does not come to its end
   */
  IncomingBody(Request exchange, Consumer<Optional<byte[]>> whole, Consumer<Integer> broken) {
    this.exchange = exchange;
    this.whole = whole;
    this.broken = broken;
  }

  @Override
  public void run() {
    while (true) {
      var chunk = exchange.read();
      if (chunk == null) {
        exchange.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        broken.accept(status(chunk.getFailure()));
        return;
      }
      take(chunk);
      if (chunk.isLast() || size > MAX_DRAINED) {
        whole.accept(size > MAX_BODY ? Optional.empty() : Optional.of(read.toByteArray()));
        return;
      }
    }
  }

  /** What is too large is read on for a while: a client still writing would not hear the no. */
  private void take(Content.Chunk chunk) {
    var buffer = chunk.getByteBuffer();
    size += buffer.remaining();
    if (size <= MAX_BODY) {
      var bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      read.writeBytes(bytes);
    }
    chunk.release();
  }

  private static int status(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return HttpStatus.REQUEST_TIMEOUT_408;
    }
    return failure instanceof HttpException known ? known.getCode() : HttpStatus.BAD_REQUEST_400;
  }
}
