package dev.touchstone.reference.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: people choose what can be guessed, so that guessing must be slow.
 *
 * @param rounds how often it was hashed, which may be more for passwords of later years
 */
public record Password(String salt, String hash, int rounds) {
  // The number that OWASP's cheat sheet on password storage gives for this function.
  private static final int ROUNDS = 210_000;
  private static final String FUNCTION = "PBKDF2WithHmacSHA512";
  private static final int BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static Password of(String text) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new Password(base64(salt), base64(hash(text, salt, ROUNDS)), ROUNDS);
  }

  boolean is(String text) {
    var decoder = Base64.getDecoder();
    return MessageDigest.isEqual(decoder.decode(hash), hash(text, decoder.decode(salt), rounds));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] hash(String text, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance(FUNCTION)
          .generateSecret(new PBEKeySpec(text.toCharArray(), salt, rounds, BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java knows " + FUNCTION + ".", e);
    }
  }
}
