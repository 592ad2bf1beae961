package dev.touchstone.verdict;

import dev.touchstone.exchange.Json;
import java.util.List;
import java.util.Set;

/** What every refusal must look like (RFC 7644, 3.12). */
final class ErrorInspections {

  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  private static final Set<String> SCIM_TYPES =
      Set.of(
          "invalidFilter",
          "tooMany",
          "uniqueness",
          "mutability",
          "invalidSyntax",
          "invalidPath",
          "noTarget",
          "invalidValue",
          "invalidVers",
          "sensitive",
          "invalidCursor",
          "expiredCursor",
          "invalidCount");

  private ErrorInspections() {}

  static List<Inspection> all() {
    return List.of(
        new Inspection("7644-3.12-01", Seen::isError, ErrorInspections::isJson),
        new Inspection("7644-3.12-02", ErrorInspections::isScimError, ErrorInspections::hasSchema),
        new Inspection("7644-3.12-03", ErrorInspections::isScimError, ErrorInspections::hasStatus),
        new Inspection("7644-3.12-04", ErrorInspections::isScimError, ErrorInspections::hasKeyword),
        new Inspection(
            "7644-3.2-04", ErrorInspections::isScimError, ErrorInspections::repeatsStatus));
  }

  private static boolean isScimError(Seen seen) {
    return seen.isError() && seen.isObject();
  }

  private static void isJson(Seen seen, Examination examination) {
    var start = seen.exchange().response().text().strip();
    examination.that(
        seen.isObject(),
        "a JSON error body",
        start.isEmpty() ? "no body" : "a body that begins " + start.lines().findFirst().orElse(""),
        "");
  }

  private static void hasSchema(Seen seen, Examination examination) {
    var schemas = seen.exchange().json().at("schemas");
    examination.that(
        schemas.elements().stream().anyMatch(each -> each.text().filter(ERROR::equals).isPresent()),
        "the schema " + ERROR,
        Examination.shown(schemas),
        "schemas");
  }

  private static void hasStatus(Seen seen, Examination examination) {
    var status = seen.exchange().json().at("status");
    examination.that(
        status.text().isPresent(),
        "the status as a JSON string",
        Examination.shown(status),
        "status");
  }

  private static void repeatsStatus(Seen seen, Examination examination) {
    var status = seen.exchange().json().at("status");
    var number = String.valueOf(seen.exchange().status());
    examination.that(
        !status.isAssigned() || status.toString().replace("\"", "").equals(number),
        "the HTTP status " + number,
        Examination.shown(status),
        "status");
  }

  private static void hasKeyword(Seen seen, Examination examination) {
    var body = seen.exchange().json();
    var scimType = body.at("scimType");
    examination.that(
        !scimType.isAssigned() || scimType.text().filter(SCIM_TYPES::contains).isPresent(),
        "a keyword of RFC 7644, table 9",
        Examination.shown(scimType),
        "scimType");
    var detail = body.at("detail");
    examination.that(
        !detail.isAssigned() || isText(detail), "a text", Examination.shown(detail), "detail");
  }

  private static boolean isText(Json value) {
    return value.text().isPresent();
  }
}
