package dev.touchstone.reference.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to JSON and back, always in UTF-8 (RFC 7644 section 3.8). */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();
  private static final ObjectReader READER = reader();
  private static final ObjectWriter WRITER = MAPPER.writer();

  private Json() {}

  private static ObjectReader reader() {
    var limits = StreamReadConstraints.builder().maxNestingDepth(100).build();
    MAPPER.getFactory().setStreamReadConstraints(limits);
    return MAPPER.readerFor(JsonNode.class);
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The object in the bytes; anything else is refused as invalidSyntax. */
  public static ObjectNode readObject(byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (var text = new InputStreamReader(new ByteArrayInputStream(bytes), decoder)) {
      JsonNode read = READER.readValue(text);
      if (read instanceof ObjectNode object) {
        demandWellFormed(bytes, object);
        return object;
      }
    } catch (JsonProcessingException e) {
      throw Refusal.invalidSyntax("The body is not JSON" + where(e) + ".");
    } catch (NumberFormatException e) {
      throw Refusal.invalidSyntax("The body has a number that is too large to be read.");
    } catch (IOException e) {
      throw Refusal.invalidSyntax("The body is not UTF-8.");
    }
    throw Refusal.invalidSyntax("The body must be one JSON object.");
  }

  /** Escapes can spell half a surrogate pair, which no UTF-8 can carry back. */
  private static void demandWellFormed(byte[] bytes, ObjectNode read)
      throws JsonProcessingException {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.contains("\\ud") && !text.contains("\\uD")) {
      return;
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(MAPPER.writeValueAsString(read))) {
      throw Refusal.invalidSyntax("Some text in the body is not well-formed Unicode.");
    }
  }

  private static String where(JsonProcessingException trouble) {
    var at = trouble.getLocation();
    return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  public static byte[] bytes(JsonNode json) {
    try {
      return WRITER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
