package dev.touchstone.reference.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server that reads a request and answers with fixed bytes: no server on Jetty can be faster. */
final class Floor {
  private Floor() {}

  public static void main(String[] arguments) throws Exception {
    var bytes = "x".repeat(500).getBytes(StandardCharsets.US_ASCII);
    var threads = new QueuedThreadPool(40, 4);
    threads.setReservedThreads(0);
    var server = new Server(threads);
    var connector = new ServerConnector(server, 0, 1);
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            Content.Source.asByteBuffer(request);
            response.getHeaders().put("Content-Length", bytes.length);
            response.write(true, ByteBuffer.wrap(bytes), callback);
            return true;
          }
        });
    server.start();
    System.out.println("base URL: http://localhost:" + connector.getLocalPort() + "/scim/v2");
    new CountDownLatch(1).await();
  }
}
