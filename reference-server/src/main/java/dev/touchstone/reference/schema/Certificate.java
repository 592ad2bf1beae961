package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;

/** A value of x509Certificates: one certificate in DER, no more (RFC 7643 section 4.1.2). */
final class Certificate {
  private static final int SEQUENCE = 0x30;

  private Certificate() {}

  static void check(Attribute attribute, JsonNode value) {
    if (attribute.name().equals("x509Certificates") && value.has("value")) {
      var bytes = Base64.getMimeDecoder().decode(value.path("value").asText());
      if (bytes.length == 0 || bytes[0] != SEQUENCE || !isOne(bytes)) {
        throw Refusal.invalidValue(
            "Each value of x509Certificates must be one certificate, in DER and base64.");
      }
    }
  }

  private static boolean isOne(byte[] bytes) {
    var stream = new ByteArrayInputStream(bytes);
    try {
      CertificateFactory.getInstance("X.509").generateCertificate(stream);
      return stream.available() == 0;
    } catch (CertificateException e) {
      return false;
    }
  }
}
