package dev.touchstone.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Request;
import dev.touchstone.run.Repertoire;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What inspections object to, and above all what they let pass. */
class InspectionsTest {

  private static final String SCIM_JSON = "application/scim+json";
  private static final String LIST =
      "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],\"totalResults\":0}";
  private static final String ERROR =
      "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"404\"}";
  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"id\":\"1\"}";

  private final Inspections inspections = new Inspections(Repertoire.packaged().catalogue());

  private List<String> objectionsTo(Exchange exchange) {
    return inspections.inspect(List.of(exchange)).findings().stream()
        .map(finding -> finding.requirement().id().value())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/scim+json",
        "application/scim+json; charset=utf-8",
        "application/scim+json;charset=UTF-8",
        "Application/SCIM+JSON"
      })
  void the_media_type_is_compared_without_parameters_and_case(String mediaType) {
    assertThat(objectionsTo(Exchanges.answered("/Users/1", 200, USER, mediaType))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an empty list without Resources | /Users?count=0 | 200 | " + LIST,
        "a list in reply to a search | /Users/.search | 200 | " + LIST,
        "an error without scimType and detail | /Users/1 | 404 | " + ERROR,
        "a user without meta | /Users/1 | 200 | " + USER,
        "a projected user without schemas | /Users/1?attributes=userName | 200 | {\"id\":\"1\"}",
        "a date with another zone | /Users/1 | 200 | "
            + "{\"schemas\":[\"a\"],\"id\":\"1\",\"meta\":{\"created\":\"2026-01-31T08:00:00.5+02:00\"}}",
        "a date without a zone | /Users/1 | 200 | "
            + "{\"schemas\":[\"a\"],\"id\":\"1\",\"meta\":{\"created\":\"2026-01-31T08:00:00\"}}",
        "an unknown schema | /Users/1 | 200 | {\"schemas\":[\"urn:x\"],\"id\":\"b d@1\"}",
        "no body at all | /Users/1 | 204 | ''"
      })
  void what_the_standard_permits_passes(String what, String target, int status, String body) {
    assertThat(objectionsTo(Exchanges.answered(target, status, body, SCIM_JSON)))
        .as(what)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7644-3.12-01 | /Users/1 | 404 | <html></html>",
        "7644-3.12-01 | /Users/1 | 500 | ''",
        "7644-3.2-06 | /Users/1 | 200 | <html></html>",
        "7644-3.4.2-02 | /Users | 200 | {\"totalResults\":0}",
        "7643-3.1-04 | /Users/1 | 200 | {\"schemas\":[\"a\"],\"id\":\"\"}",
        "7643-3.1-09 | /Users/1 | 200 | {\"schemas\":[\"a\"],\"id\":\"bulkId:1\"}",
        "7643-3-01 | /Users/1 | 200 | {\"schemas\":\"a\",\"id\":\"1\"}",
        "7643-3-05 | /Users/1 | 200 | {\"schemas\":[\"a\",\"A\"],\"id\":\"1\"}",
        "7643-2.3.2-01 | /Users/1 | 200 | {\"schemas\":[\"a\"],\"id\":\"1\",\"active\":\"true\"}",
        "7643-4.1.1-12 | /Users/1 | 200 | {\"schemas\":[\"a\"],\"id\":\"1\",\"password\":\"x\"}",
        "7643-2.3.5-01 | /Users/1 | 200 | "
            + "{\"schemas\":[\"a\"],\"id\":\"1\",\"meta\":{\"created\":\"2026-01-31\"}}"
      })
  void what_the_standard_forbids_is_found(String id, String target, int status, String body) {
    assertThat(objectionsTo(Exchanges.answered(target, status, body, SCIM_JSON)))
        .containsExactly(id);
  }

  @Test
  void a_numeric_status_in_an_error_is_one_finding() {
    var error = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":404}";

    assertThat(objectionsTo(Exchanges.answered(404, error))).containsExactly("7644-3.12-03");
  }

  @Test
  void only_okta_is_asked_what_okta_needs() {
    var okta = Actor.identityProvider("okta");

    assertThat(objectionsTo(Exchanges.sent(okta, "/Users/1", 404, ERROR, SCIM_JSON)))
        .containsExactly("CHK-32");
  }

  @Test
  void the_clean_up_is_not_judged() {
    assertThat(objectionsTo(Exchanges.sent(Actor.CLEANUP, "/Users/1", 404, "<html>", "text/html")))
        .isEmpty();
  }

  @Test
  void what_an_authorization_server_answers_is_no_scim() {
    var form =
        new Request(
            "POST",
            "https://h/oauth/token",
            Headers.none().with("Content-Type", "application/x-www-form-urlencoded"),
            Optional.of("grant_type=client_credentials"));
    var refusal =
        Exchanges.answered("/", 401, "{\"error\":\"invalid_client\"}", "application/json");

    assertThat(
            objectionsTo(
                new Exchange(
                    "x1",
                    Actor.identityProvider("entra"),
                    form,
                    refusal.response(),
                    refusal.startedAt(),
                    refusal.duration())))
        .isEmpty();
  }
}
