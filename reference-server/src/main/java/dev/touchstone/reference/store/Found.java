package dev.touchstone.reference.store;

import java.util.List;

/** A page of a query's results; examined tells how many resources had to be read one by one. */
public record Found(int total, List<Resource> page, int examined) {
  public Found {
    page = List.copyOf(page);
  }
}
