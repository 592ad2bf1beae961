package dev.touchstone.idp.ping.engine;

import java.util.Collection;
import java.util.List;

/**
 * The sync summary of a rule (PING-29).
 *
 * @param impacted all users and groups that the rule is about
 */
public record SyncSummary(int impacted, int successful, int unsynced, int partial, int failed) {

  static SyncSummary of(Collection<SyncStatus> statuses) {
    var all = List.copyOf(statuses);
    return new SyncSummary(
        all.size(),
        count(all, SyncStatus.SUCCESS),
        count(all, SyncStatus.UNSYNCED),
        count(all, SyncStatus.PARTIAL_SYNCED),
        count(all, SyncStatus.FAILED));
  }

  private static int count(List<SyncStatus> all, SyncStatus one) {
    return (int) all.stream().filter(one::equals).count();
  }
}
