package dev.touchstone.target;

import dev.touchstone.exchange.Credentials;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A service provider in a container of its own. It gets its token by its environment. */
public final class ContainerServer implements StartedServer {

  static final int PORT = 8080;
  static final String BASE = "/scim/v2";
  private static final String TOKEN_VARIABLE = "TOUCHSTONE_TOKEN";
  private static final int TOKEN_BYTES = 24;

  private final GenericContainer<?> container;
  private final String token;

  private ContainerServer(GenericContainer<?> container, String token) {
    this.container = container;
    this.token = token;
  }

  /**
   * Starts the image and waits until it answers.
   *
   * @throws IllegalArgumentException if that is no name of an image
   * @throws Unjudgeable if there is no Docker, no such image, or no answer
   */
  public static ContainerServer start(String image) {
    var name = DockerImageName.parse(image);
    name.assertValid();
    Engine.running().demand(name);
    var token = madeUpToken();
    var container =
        new GenericContainer<>(name)
            .withEnv(TOKEN_VARIABLE, token)
            .withExposedPorts(PORT)
            .withStartupCheckStrategy(new Awakening.Begun())
            .waitingFor(new Awakening(image));
    try {
      container.start();
    } catch (ContainerLaunchException failed) {
      throw Awakening.explained(image, failed);
    }
    return new ContainerServer(container, token);
  }

  private static String madeUpToken() {
    var bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public Target target() {
    var url = "http://%s:%d%s".formatted(container.getHost(), container.getMappedPort(PORT), BASE);
    return new Target(URI.create(url), Target.Kind.CONTAINER, Credentials.bearer(token));
  }

  @Override
  public void close() {
    container.stop();
  }
}
