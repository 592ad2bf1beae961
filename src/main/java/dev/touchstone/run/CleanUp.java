package dev.touchstone.run;

import java.util.List;

/**
 * What became of the resources that the run created.
 *
 * @param created how many were created
 * @param leftBehind the locations of those that could not be removed
 */
public record CleanUp(int created, List<String> leftBehind) {

  public CleanUp {
    leftBehind = List.copyOf(leftBehind);
  }
}
