package dev.touchstone.reference.store;

/** All that the service keeps: each organisation's resources, and its own records. */
public interface Storage extends AutoCloseable {
  /** The resources of one organisation; the same name always leads to the same resources. */
  Store organisation(String name);

  Records records();

  /** Whether what was kept can be reached at the moment. */
  boolean isHealthy();

  @Override
  void close();
}
