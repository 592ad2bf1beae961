package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.okta.ImportedUser.Match;
import java.util.List;
import java.util.Optional;

/**
 * What the administrator sees after an import.
 *
 * @param scanned the accounts that were read; inactive ones do not count (OKTA-37)
 * @param arrivals accounts of nobody who holds the application yet, to be confirmed (OKTA-41)
 * @param removed the people whose accounts have gone (OKTA-38)
 * @param halted whether the safeguard kept Okta from acting on that
 * @param groups none unless Import Groups is ticked (OKTA-40)
 * @param pages what Okta read
 */
public record ImportResult(
    List<ImportedUser> scanned,
    List<Arrival> arrivals,
    List<OktaUser> removed,
    boolean halted,
    List<ImportedGroup> groups,
    List<Exchange> pages) {

  public ImportResult {
    scanned = List.copyOf(scanned);
    arrivals = List.copyOf(arrivals);
    removed = List.copyOf(removed);
    groups = List.copyOf(groups);
    pages = List.copyOf(pages);
  }

  /**
   * An account under Confirm Assignments.
   *
   * @param person whom Okta proposes; empty for a new person
   */
  public record Arrival(ImportedUser account, Match match, Optional<OktaUser> person) {}

  /** What is to be confirmed of the account with that id. */
  public Optional<Arrival> arrival(String id) {
    return arrivals.stream().filter(arrival -> arrival.account().id().equals(id)).findFirst();
  }
}
