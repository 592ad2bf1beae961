package dev.touchstone.exchange;

import java.io.IOException;
import java.net.SocketException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.NoHttpResponseException;

/** Tells a kept-alive connection that the server had closed meanwhile from a real failure. */
final class Stale {

  private Stale() {}

  static boolean is(IOException failure) {
    return failure instanceof NoHttpResponseException
        || failure instanceof ConnectionClosedException
        || failure.getClass() == SocketException.class;
  }
}
