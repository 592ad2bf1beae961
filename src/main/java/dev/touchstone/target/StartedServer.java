package dev.touchstone.target;

/** A service provider that was started for the time of a run, and ends when it is closed. */
public sealed interface StartedServer extends AutoCloseable
    permits EmbeddedServer, ContainerServer {

  /** How to reach it. */
  Target target();

  @Override
  void close();
}
