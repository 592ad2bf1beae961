package dev.touchstone.verdict;

import dev.touchstone.exchange.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What every successful answer, and every resource in it, must look like. */
final class BodyInspections {

  private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  private static final String SCIM_JSON = "application/scim+json";

  private BodyInspections() {}

  static List<Inspection> all() {
    return List.of(
        new Inspection("7644-3.2-06", BodyInspections::hasContent, BodyInspections::parses),
        new Inspection("7644-3.8-02", BodyInspections::hasContent, BodyInspections::isUtf8),
        new Inspection("7644-8.1-01", BodyInspections::asksForScim, BodyInspections::isScimJson),
        new Inspection("7644-3.4.2-02", Seen::isAnsweredQuery, BodyInspections::isListResponse),
        new Inspection("7644-3.4.2-03", Seen::isAnsweredQuery, BodyInspections::hasTotal),
        new Inspection("7644-1.3-01", Seen::isSuccess, BodyInspections::locationHasNoQuery),
        Inspection.ofResources("7643-3-01", BodyInspections::isWhole, BodyInspections::hasSchemas),
        Inspection.ofResources("7643-3-05", BodyInspections::isWhole, BodyInspections::oncePerUrn),
        Inspection.ofResources("7643-3.1-04", Seen::isSuccess, BodyInspections::hasId),
        Inspection.ofResources("7643-3.1-09", Seen::isSuccess, BodyInspections::idIsNotReserved),
        Inspection.ofResources("7643-2.3.5-01", Seen::isSuccess, BodyInspections::hasDateTimes),
        Inspection.ofResources("7643-2.3.2-01", Seen::showsUsers, BodyInspections::activeIsBoolean),
        Inspection.ofResources("7643-4.1.1-12", Seen::showsUsers, BodyInspections::hidesPassword));
  }

  private static boolean hasContent(Seen seen) {
    return seen.isSuccess() && seen.hasBody();
  }

  private static boolean isWhole(Seen seen) {
    return seen.isSuccess() && !seen.isProjected();
  }

  private static boolean asksForScim(Seen seen) {
    var accept = seen.exchange().request().headers().first("Accept").orElse(SCIM_JSON);
    return seen.hasBody() && accept.contains(SCIM_JSON);
  }

  private static void parses(Seen seen, Examination examination) {
    examination.that(seen.body().isPresent(), "a JSON body", "something else", "");
  }

  private static void isUtf8(Seen seen, Examination examination) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(seen.exchange().response().body()));
    } catch (CharacterCodingException other) {
      examination.that(false, "a body in UTF-8", "bytes that are no UTF-8", "");
    }
  }

  private static void isScimJson(Seen seen, Examination examination) {
    var type = seen.exchange().response().mediaType();
    examination.that(
        type.equals(Optional.of(SCIM_JSON)),
        "media type " + SCIM_JSON,
        type.orElse("no media type"),
        "");
  }

  private static void isListResponse(Seen seen, Examination examination) {
    var schemas = seen.exchange().json().at("schemas");
    examination.that(
        schemas.elements().stream().anyMatch(each -> each.text().filter(LIST::equals).isPresent()),
        "a list response with the schema " + LIST,
        Examination.shown(schemas),
        "schemas");
  }

  private static void hasTotal(Seen seen, Examination examination) {
    examination.that(
        seen.exchange().json().at("totalResults").integer().isPresent(),
        "a whole number",
        examination.shown("totalResults"),
        "totalResults");
  }

  private static void locationHasNoQuery(Seen seen, Examination examination) {
    seen.exchange()
        .response()
        .headers()
        .first("Location")
        .ifPresent(
            location ->
                examination.that(
                    !location.contains("?"), "a Location without a query", location, ""));
    seen.resources()
        .forEach(
            (place, resource) ->
                examination.that(
                    !resource.text("meta.location").orElse("").contains("?"),
                    "a location without a query",
                    Examination.shown(resource.at("meta.location")),
                    place + "meta.location"));
  }

  private static void hasSchemas(String place, Json resource, Examination examination) {
    var schemas = resource.at("schemas");
    var strings = schemas.elements().stream().filter(each -> each.text().isPresent()).count();
    examination.that(
        strings > 0 && strings == schemas.elements().size(),
        "an array of schema URIs",
        Examination.shown(schemas),
        place + "schemas");
  }

  private static void oncePerUrn(String place, Json resource, Examination examination) {
    var seen = new HashSet<String>();
    var repeated =
        resource.at("schemas").elements().stream()
            .map(each -> each.text().orElse("").toLowerCase(Locale.ROOT))
            .filter(urn -> !seen.add(urn))
            .findFirst();
    examination.that(
        repeated.isEmpty(),
        "each schema URI once",
        repeated.map(urn -> urn + " twice").orElse(""),
        place + "schemas");
  }

  private static void hasId(String place, Json resource, Examination examination) {
    var id = resource.at("id");
    examination.that(
        id.text().filter(text -> !text.isEmpty()).isPresent(),
        "a non-empty id",
        Examination.shown(id),
        place + "id");
  }

  private static void idIsNotReserved(String place, Json resource, Examination examination) {
    var id = resource.text("id").orElse("");
    examination.that(
        !id.contains("bulkId"), "an id without the reserved word bulkId", id, place + "id");
  }

  private static void hasDateTimes(String place, Json resource, Examination examination) {
    for (var name : List.of("meta.created", "meta.lastModified")) {
      var value = resource.at(name);
      examination.that(
          !value.isAssigned() || value.text().filter(BodyInspections::isDateTime).isPresent(),
          "a date with a time, such as 2026-01-31T08:00:00Z",
          Examination.shown(value),
          place + name);
    }
  }

  /** An xsd:dateTime may lack its zone (RFC 7643, 2.3.5 asks only for that lexical form). */
  private static boolean isDateTime(String text) {
    try {
      DateTimeFormatter.ISO_DATE_TIME.parse(text);
      return true;
    } catch (DateTimeException other) {
      return false;
    }
  }

  private static void activeIsBoolean(String place, Json resource, Examination examination) {
    var active = resource.at("active");
    examination.that(
        !active.isAssigned() || active.bool().isPresent(),
        "a JSON boolean",
        Examination.shown(active),
        place + "active");
  }

  private static void hidesPassword(String place, Json resource, Examination examination) {
    examination.that(
        resource.at("password").isMissing(),
        "no password",
        resource.at("password").isMissing() ? "" : "one",
        place + "password");
  }
}
