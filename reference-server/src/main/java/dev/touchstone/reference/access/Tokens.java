package dev.touchstone.reference.access;

import dev.touchstone.reference.store.Records;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The bearer tokens of all organisations (RFC 6750). */
public final class Tokens {
  private static final String KIND = "token";

  /** For so long an expired token is still listed, for people to see why it stopped working. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(1);

  private final Records records;
  private final Clock clock;
  private final Remembered<Token> known;
  private final AtomicReference<Instant> cleared = new AtomicReference<>(Instant.EPOCH);

  /** A new token, and the text that is never to be seen again. */
  public record Issued(Token token, String text) {}

  public Tokens(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
    this.known = new Remembered<>(id -> records.get(KIND, id).map(json -> Token.of(id, json)));
  }

  public Issued issue(Token.Terms terms) {
    clear();
    var id = Secret.madeName();
    var text = id + "." + Secret.made();
    var token = new Token(id, Secret.digest(text), terms, clock.instant());
    if (!records.insert(KIND, id, token.toJson())) {
      throw new IllegalStateException("The same random name came twice.");
    }
    return new Issued(token, text);
  }

  /** The token of that text, if it is valid now. */
  public Optional<Token> find(String text) {
    var dot = text.indexOf('.');
    return dot <= 0
        ? Optional.empty()
        : known
            .get(text.substring(0, dot))
            .filter(token -> token.isValidAt(clock.instant()))
            .filter(token -> Secret.matches(text, token.digest()));
  }

  /** All tokens of an organisation, the eldest first. */
  public List<Token> of(String organisation) {
    return all(terms -> terms.organisation().equals(organisation))
        .sorted(Comparator.comparing(Token::created).thenComparing(Token::id))
        .toList();
  }

  private Stream<Token> all(Predicate<Token.Terms> wanted) {
    return records.all(KIND).entrySet().stream()
        .map(entry -> Token.of(entry.getKey(), entry.getValue()))
        .filter(token -> wanted.test(token.terms()));
  }

  /** Whether there was such a token in the organisation; it is good for nothing from now on. */
  public boolean revoke(String organisation, String id) {
    var isThere =
        records
            .get(KIND, id)
            .filter(json -> Token.of(id, json).terms().organisation().equals(organisation))
            .isPresent();
    return isThere && remove(id);
  }

  /** Revokes all that was given out on those terms. */
  public void revokeAll(Predicate<Token.Terms> terms) {
    all(terms).forEach(token -> remove(token.id()));
  }

  private boolean remove(String id) {
    var isRemoved = records.remove(KIND, id);
    known.forget(id);
    return isRemoved;
  }

  private void clear() {
    var now = clock.instant();
    var last = cleared.get();
    if (now.isAfter(last.plus(BETWEEN_CLEARINGS)) && cleared.compareAndSet(last, now)) {
      revokeAll(terms -> terms.expires().filter(end -> end.plus(KEPT).isBefore(now)).isPresent());
    }
  }
}
