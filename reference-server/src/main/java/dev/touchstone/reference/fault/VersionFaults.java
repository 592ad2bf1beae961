package dev.touchstone.reference.fault;

import dev.touchstone.reference.protocol.Answer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Misbehaviours in versions and in the conditions that name them (RFC 7644 section 3.14). */
final class VersionFaults {
  private static final String ETAG = "ETag";

  private VersionFaults() {}

  static Misbehaviour withoutHeader() {
    return Spoil.answers(answer -> answer.withoutHeader(ETAG));
  }

  static Misbehaviour notInBody() {
    return Shown.meta(meta -> meta.remove("version"));
  }

  static Misbehaviour bodyDiffers() {
    return Shown.meta(meta -> Shown.change(meta, "version", text -> "W/\"another\""));
  }

  static Misbehaviour conditionIgnored(String header) {
    return Spoil.requests(request -> true, request -> request.withoutHeader(header));
  }

  static Misbehaviour neverChanges() {
    return headers(version -> "W/\"1\"");
  }

  static Misbehaviour changesWithReading() {
    var readings = new AtomicInteger();
    return headers(version -> "W/\"" + readings.incrementAndGet() + "\"");
  }

  private static Misbehaviour headers(UnaryOperator<String> change) {
    return Spoil.answers(answer -> changed(answer, change));
  }

  private static Answer changed(Answer answer, UnaryOperator<String> change) {
    return answer
        .header(ETAG)
        .map(version -> answer.withHeader(ETAG, change.apply(version)))
        .orElse(answer);
  }
}
