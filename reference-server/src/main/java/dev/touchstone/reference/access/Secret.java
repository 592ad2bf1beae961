package dev.touchstone.reference.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody can guess, and what is kept of them. */
public final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int NAME_BYTES = 9;

  private Secret() {}

  public static String made() {
    return random(BYTES);
  }

  /** A short name that is unique, and no secret. */
  public static String madeName() {
    return random(NAME_BYTES);
  }

  private static String random(int size) {
    var bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What is kept in place of a secret.
   *
   * <p>Plain SHA-256 is enough for 256 random bits: they can be neither guessed nor looked up in a
   * table, so that salt and slowness, which each request would have to pay for, would add nothing.
   */
  public static String digest(String secret) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var bytes = sha.digest(secret.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256.", e);
    }
  }

  /** Whether the text has that digest, found out in a time that tells nothing. */
  public static boolean matches(String text, String digest) {
    return MessageDigest.isEqual(
        digest(text).getBytes(StandardCharsets.US_ASCII),
        digest.getBytes(StandardCharsets.US_ASCII));
  }
}
