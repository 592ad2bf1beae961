package dev.touchstone.reference.store;

import dev.touchstone.reference.schema.ResourceType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps everything in memory, for as long as the process lives. */
public final class MemoryStorage implements Storage {
  private final Map<String, Store> organisations = new ConcurrentHashMap<>();
  private final Records records = new MemoryRecords();
  private final List<ResourceType> types;
  private final Clock clock;
  private final NameClaim nameClaim;

  public MemoryStorage(List<ResourceType> types, Clock clock, NameClaim nameClaim) {
    this.types = List.copyOf(types);
    this.clock = clock;
    this.nameClaim = nameClaim;
  }

  @Override
  public Store organisation(String name) {
    return organisations.computeIfAbsent(name, key -> new MemoryStore(types, clock, nameClaim));
  }

  @Override
  public Records records() {
    return records;
  }

  @Override
  public boolean isHealthy() {
    return true;
  }

  @Override
  public void close() {}
}
