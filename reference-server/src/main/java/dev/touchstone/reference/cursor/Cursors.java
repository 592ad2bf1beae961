package dev.touchstone.reference.cursor;

import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.store.Records;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hands out cursors that clients can neither read nor make up, and takes them back.
 *
 * <p>They are encrypted and authenticated under a key that all processes on one storage share, so
 * that nothing is kept for a cursor in the order of creation, and any process can go on with it.
 */
public final class Cursors {
  public static final Duration TIMEOUT = Duration.ofMinutes(10);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String KIND = "key";
  private static final String NAME = "cursors";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST = NONCE_BYTES + TAG_BITS / Byte.SIZE;

  private final SecretKeySpec key;
  private final Clock clock;
  private final Snapshots snapshots = new Snapshots();

  public Cursors(Records records, Clock clock) {
    this.key = new SecretKeySpec(key(records), "AES");
    this.clock = clock;
  }

  private static byte[] key(Records records) {
    var fresh = Base64.getEncoder().encodeToString(random(KEY_BYTES));
    records.insert(KIND, NAME, Json.object().put("key", fresh));
    var kept = records.get(KIND, NAME).map(json -> json.path("key").asText()).orElse(fresh);
    return Base64.getDecoder().decode(kept);
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  public Snapshots snapshots() {
    return snapshots;
  }

  public String seal(Cursor.Walk walk, Cursor.Place place) {
    var nonce = random(NONCE_BYTES);
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      var sealed = cipher.doFinal(new Cursor(walk, place, clock.instant()).bytes());
      var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java can encrypt with AES in GCM.", e);
    }
  }

  /** What the cursor holds; refused alike whatever is wrong with it, but for its age. */
  public Cursor open(String text) {
    var cursor = decrypted(text).orElseThrow(Cursors::invalid);
    if (cursor.issued().plus(TIMEOUT).isBefore(clock.instant())) {
      throw expired();
    }
    return cursor;
  }

  private Optional<Cursor> decrypted(String text) {
    try {
      var whole = Base64.getUrlDecoder().decode(text);
      if (whole.length < SHORTEST) {
        // the cipher itself fails on such input instead of refusing it
        return Optional.empty();
      }
      var nonce = Arrays.copyOf(whole, NONCE_BYTES);
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      return Optional.of(Cursor.of(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public static Refusal invalid() {
    return Refusal.invalidCursor(
        "The cursor is none that this query was given; begin again with an empty one.");
  }

  public static Refusal expired() {
    return Refusal.expiredCursor("The cursor has expired; begin again with an empty one.");
  }
}
