package dev.touchstone.reference.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.rows.Meets;
import dev.touchstone.reference.store.MemoryStorage;
import dev.touchstone.reference.store.NameClaim;
import dev.touchstone.reference.store.Records;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {
  private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
  private static final Cursor.Walk WALK = new Cursor.Walk(42, 10, 1000);
  private static final Cursor.Place PLACE = new Cursor.Place(false, 1, 77, 99);

  private final Records records =
      new MemoryStorage(List.of(), Clock.systemUTC(), NameClaim.WITHOUT_CASE).records();

  private Cursors at(Instant now) {
    return new Cursors(records, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void another_process_on_the_same_storage_goes_on_with_a_cursor() {
    var text = at(NOON).seal(WALK, PLACE);

    assertThat(at(NOON).open(text)).isEqualTo(new Cursor(WALK, PLACE, NOON));
  }

  @Test
  @Meets(
      value = {"9865-2.1-03"},
      by = "Cursors")
  void a_cursor_expires_after_the_timeout_and_not_before() {
    var text = at(NOON).seal(WALK, PLACE);

    assertThat(at(NOON.plus(Cursors.TIMEOUT)).open(text).walk()).isEqualTo(WALK);
    assertThatThrownBy(() -> at(NOON.plus(Cursors.TIMEOUT).plus(Duration.ofSeconds(1))).open(text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.scimType()).contains("expiredCursor"));
  }

  @Test
  void no_bit_of_a_cursor_can_be_changed() {
    var text = at(NOON).seal(WALK, PLACE);

    for (var i = 0; i < text.length() - 1; i++) {
      var other = text.charAt(i) == 'A' ? 'B' : 'A';
      var forged = text.substring(0, i) + other + text.substring(i + 1);
      assertThatThrownBy(() -> at(NOON).open(forged)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void the_eldest_snapshot_gives_way() {
    var snapshots = new Snapshots();
    var large = Collections.nCopies(Snapshots.MOST_IDS, "id");
    var first = snapshots.keep(large);

    for (var i = 0; i < 5; i++) {
      snapshots.keep(large);
    }

    assertThat(snapshots.get(first)).isEmpty();
  }

  @Test
  @Meets(
      value = {"7644-3.4.2.1-02"},
      by = "Snapshots")
  void more_than_can_be_kept_in_order_is_too_many() {
    var ids = Collections.nCopies(Snapshots.MOST_IDS + 1, "id");

    assertThatThrownBy(() -> new Snapshots().keep(ids))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.scimType()).contains("tooMany"));
  }
}
