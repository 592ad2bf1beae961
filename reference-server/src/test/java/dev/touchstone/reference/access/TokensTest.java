package dev.touchstone.reference.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.store.MemoryStorage;
import dev.touchstone.reference.store.NameClaim;
import dev.touchstone.reference.store.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokensTest {
  private final SetClock clock = new SetClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final Records records =
      new MemoryStorage(Definitions.load().resourceTypes(), clock, NameClaim.WITHOUT_CASE)
          .records();
  private final Tokens tokens = new Tokens(records, clock);

  private Tokens.Issued issued(String organisation, Optional<Instant> expires) {
    var caller = new Caller("of a test", Permission.FULL, Optional.empty());
    return tokens.issue(new Token.Terms(organisation, caller, expires));
  }

  private Tokens.Issued issuedForAnHour() {
    return issued("acme", Optional.of(clock.instant().plus(Duration.ofHours(1))));
  }

  @Test
  void a_token_is_found_by_its_text_alone() {
    var issued = issued("acme", Optional.empty());

    assertThat(tokens.find(issued.text())).contains(issued.token());
    assertThat(tokens.find(issued.text() + "x")).isEmpty();
    assertThat(tokens.find(issued.token().id() + ".")).isEmpty();
    assertThat(tokens.find("." + issued.text())).isEmpty();
  }

  @Test
  void only_a_digest_is_kept() {
    var text = issued("acme", Optional.empty()).text();

    assertThat(records.all("token").toString()).doesNotContain(text.substring(14));
  }

  @Test
  void a_token_ends_at_its_time() {
    var text = issuedForAnHour().text();

    clock.pass(Duration.ofMinutes(59));
    assertThat(tokens.find(text)).isPresent();

    clock.pass(Duration.ofMinutes(1));
    assertThat(tokens.find(text)).isEmpty();
  }

  @Test
  void a_revoked_token_is_dead_at_once() {
    var issued = issued("acme", Optional.empty());
    assertThat(tokens.find(issued.text())).isPresent();

    assertThat(tokens.revoke("other", issued.token().id())).isFalse();
    assertThat(tokens.find(issued.text())).isPresent();
    assertThat(tokens.revoke("acme", issued.token().id())).isTrue();
    assertThat(tokens.find(issued.text())).isEmpty();
    assertThat(tokens.revoke("acme", issued.token().id())).isFalse();
  }

  @Test
  void tokens_outlive_the_process_that_issued_them() {
    var issued = issuedForAnHour();

    assertThat(new Tokens(records, clock).find(issued.text())).contains(issued.token());
  }

  @Test
  void tokens_long_expired_are_cleared_away() {
    issuedForAnHour();
    clock.pass(Duration.ofDays(2));
    var later = issuedForAnHour();

    assertThat(tokens.of("acme")).containsExactly(later.token());
  }
}
