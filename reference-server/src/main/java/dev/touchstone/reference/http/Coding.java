package dev.touchstone.reference.http;

import static dev.touchstone.reference.protocol.Request.MAX_BODY;

import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** gzip, both ways (RFC 9110 section 8.4). */
final class Coding {
  /** Below this size, packing costs more than it saves. */
  static final int WORTHWHILE = 1_024;

  private Coding() {}

  /** The body unpacked, or nothing if it is too large; refused if its coding is not known. */
  static Optional<byte[]> unpacked(byte[] body, String coding) {
    var name = coding.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("identity") || body.length == 0) {
      return Optional.of(body);
    }
    if (!name.equals("gzip") && !name.equals("x-gzip")) {
      throw Refusal.unknownCoding("Bodies may be packed with gzip only.", "gzip");
    }
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      var read = stream.readNBytes(MAX_BODY + 1);
      return read.length > MAX_BODY ? Optional.empty() : Optional.of(read);
    } catch (IOException e) {
      throw Refusal.invalidSyntax("The body is not gzip, though its header says so.");
    }
  }

  static boolean isAccepted(String acceptEncoding) {
    var quality = 0.0;
    for (var range : acceptEncoding.split(",")) {
      var coding = MediaType.parse(range);
      if (coding.name().equals("gzip") || coding.name().equals("x-gzip")) {
        return coding.quality() > 0;
      }
      if (coding.name().equals("*")) {
        quality = coding.quality();
      }
    }
    return quality > 0;
  }

  static byte[] packed(byte[] bytes) {
    var packed = new ByteArrayOutputStream(bytes.length / 4);
    try (var stream = new GZIPOutputStream(packed)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
