package dev.touchstone.report;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Response;
import dev.touchstone.requirement.Confidence;
import dev.touchstone.requirement.Level;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.CleanUp;
import dev.touchstone.run.RequirementOutcome;
import dev.touchstone.run.RunInfo;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.run.StepOutcome;
import dev.touchstone.run.StepOutcome.Status;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.GateResult;
import dev.touchstone.verdict.Readiness;
import dev.touchstone.verdict.Readiness.Grade;
import dev.touchstone.verdict.Verdict;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Records of runs with one of everything that a report must cope with. */
final class SampleRun {

  private static final Instant START = Instant.parse("2026-11-22T03:14:15.926Z");
  private static final String BASE = "https://scim.example.com/v2";

  static final Requirement CONFLICT =
      row(
          "7644-3.3-08",
          Level.MUST,
          "A duplicate userName is refused with 409 and scimType uniqueness");
  static final Requirement PATCH_EFFECT =
      row("7644-3.5.2-15", Level.MUST, "A PATCH that fails leaves the resource as it was");
  static final Requirement MEDIA_TYPE =
      row("7644-3.1-03", Level.MUST, "Responses carry the media type application/scim+json");
  static final Requirement SORTED =
      row(
          "7644-3.4.2.3-04",
          Level.SHOULD,
          "Sorting by a multi-valued attribute takes its primary value");
  static final Requirement DISCOVERY =
      row("7643-2.1-01", Level.DEFINED, "Every resource names its schemas");
  static final Requirement TOLERANCE =
      row("7644-3.12-05", Level.REACTION, "An unknown attribute is ignored or refused with 400");
  static final Requirement BULK = row("7644-3.7-02", Level.MUST, "Bulk jobs are run in order");
  static final Requirement DEACTIVATION =
      promise(
          "OKTA-11",
          Level.BLOCKS,
          "A PATCH without a path sets active to false",
          "People who leave keep their access: Okta believes them to be gone and never tries again.",
          "Accept a replace operation without \"path\", whose value is an object of attributes.");
  static final Requirement MEMBERS =
      promise(
          "ENTRA-25",
          Level.DATA,
          "Removing one member by value leaves the others in the group",
          "A whole group is emptied & nobody is told.",
          "Read the value list of a remove operation; remove only <those> members.");

  private SampleRun() {}

  /** A run in which every verdict was given at least once. */
  static RunRecord broken() {
    var deactivation = deactivation();
    var conflict = conflict();
    var sorted = sorted();
    var undecided = undecided();
    var scenarios =
        List.of(members(), deactivation, undecided, bulk(), discovery(), conflict, sorted);
    return new RunRecord(
        info(),
        Duration.ofMillis(84_250),
        new GateResult(
            false,
            "must",
            List.of(
                "Okta is not ready: a PATCH without a path sets active to false (OKTA-11)",
                "3 binding demands of the RFCs are broken: 7644-3.1-03, 7644-3.3-08, 7644-3.5.2-15")),
        scenarios,
        List.of(
            outcome(DISCOVERY, new Verdict.Met(), 0, discovery()),
            outcome(MEDIA_TYPE, new Verdict.Broken(List.of(mediaType())), 9),
            outcome(CONFLICT, conflict.verdict(), 2, conflict),
            outcome(SORTED, sorted.verdict(), 1, sorted),
            outcome(PATCH_EFFECT, Verdict.from(deactivation.observed()), 1),
            outcome(
                BULK,
                new Verdict.NotApplicable("the service provider does not claim bulk"),
                0,
                bulk()),
            new RequirementOutcome(TOLERANCE, Optional.empty(), List.of(), 0),
            outcome(DEACTIVATION, deactivation.verdict(), 3, deactivation),
            outcome(MEMBERS, undecided.verdict(), 0, undecided)),
        List.of(
            new Readiness(
                "okta",
                "Okta",
                Grade.NOT_READY,
                List.of("a PATCH without a path sets active to false (OKTA-11)"),
                List.of(),
                List.of(
                    new Readiness.Form(
                        "wizard", "App Integration Wizard", Grade.READY, List.of(), List.of()),
                    new Readiness.Form(
                        "template",
                        "SCIM 2.0 Test App",
                        Grade.NOT_READY,
                        List.of("a PATCH without a path sets active to false (OKTA-11)"),
                        List.of())),
                List.of(
                    "App Integration Wizard: may be offered with every option on.",
                    "SCIM 2.0 Test App: may be offered with Deactivate Users switched off.",
                    "SCIM 2.0 Test App: Deactivate Users can be switched on once OKTA-11 is"
                        + " met.")),
            plain("entra", "Microsoft Entra ID", Grade.NOT_JUDGED),
            plain(
                "ping",
                "Ping",
                Grade.READY_WITH_CAVEATS,
                "sorting is not by the primary value (7644-3.4.2.3-04)")),
        new CleanUp(23, List.of(BASE + "/Groups/a%20b")));
  }

  /** A run without anything to complain of. */
  static RunRecord green() {
    return new RunRecord(
        info(),
        Duration.ofMillis(4_200),
        new GateResult(true, "must", List.of()),
        List.of(members(), discovery()),
        List.of(
            outcome(DISCOVERY, new Verdict.Met(), 0, discovery()),
            outcome(MEMBERS, new Verdict.Met(), 0, members())),
        List.of(plain("entra", "Microsoft Entra ID", Grade.READY)),
        new CleanUp(7, List.of()));
  }

  private static Readiness plain(String idp, String name, Grade grade, String... caveats) {
    return new Readiness(idp, name, grade, List.of(), List.of(caveats), List.of(), List.of());
  }

  private static RunInfo info() {
    return new RunInfo(
        "t1kq8",
        "0.1.0",
        START,
        URI.create(BASE),
        "live",
        List.of("patch", "filter", "sort"),
        20261122L,
        2,
        "touchstone run --target " + BASE + " --token-env SCIM_TOKEN --seed 20261122");
  }

  private static ScenarioOutcome deactivation() {
    var create =
        exchange(
            "x1", "okta", "POST", "/Users", user("true"), response(201, "Created", user("true")));
    var patch =
        exchange(
            "x2",
            "okta",
            "PATCH",
            "/Users/2819c223",
            """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"active":false}}]}""",
            response(200, "OK", user("true")));
    var finding = new Finding(DEACTIVATION, "false", "true", "active", patch);
    var observed =
        new Finding(
            PATCH_EFFECT,
            "an error, or a changed meta.lastModified",
            "200 & \"2026-11-22T03:14:00Z\" as before",
            "meta.lastModified",
            patch);
    return scenario(
        "okta/leavers#a-person-is-unassigned/2",
        "Leavers lose access at once",
        "Deactivating a user leaves the rest of the record alone",
        "A person is unassigned",
        List.of("@okta", "@patch", "@OKTA-11"),
        new Verdict.Broken(List.of(finding)),
        List.of(observed),
        List.of(
            step("Given", "Ada is assigned to the application", Status.PASSED, ""),
            step("When", "the admin unassigns Ada", Status.PASSED, ""),
            step("Then", "Ada is inactive", Status.FOUND_WANTING, finding.sentence()),
            step("And", "Ada's title is as before", Status.SKIPPED, "")),
        create,
        patch);
  }

  private static ScenarioOutcome conflict() {
    var again =
        exchange(
            "x3",
            "rfc",
            "POST",
            "/Users?note=it's%20$HOME",
            "{\"userName\":\"o'hara\u0007 \uD83D\uDE00 <b>&\",\"note\":\"$(reboot) `id`\"}",
            new Response(
                500,
                "Internal Server Error",
                new Headers(List.of(new Headers.Header("Content-Type", "text/html"))),
                "<h1>Oops & \"sorry\"</h1>\n<script>alert('x')</script>\u0000\u001B"
                    .getBytes(StandardCharsets.UTF_8)));
    var list =
        exchange(
            "x4",
            "auditor",
            "GET",
            "/Users?filter=emails[type eq \"work\"]",
            "",
            new Response(
                200, "OK", Headers.none(), new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'}));
    return scenario(
        "rfc/users#a-user-name-is-unique",
        "Users",
        "",
        "A user name is unique <b>&amp;</b> 😀",
        List.of("@must", "@7644-3.3-08"),
        new Verdict.Broken(
            List.of(
                new Finding(CONFLICT, "status 409", "status 500", "", again),
                new Finding(CONFLICT, "\"uniqueness\"", "nothing", "scimType", again),
                new Finding(CONFLICT, "1 user", "bytes that are no UTF-8", "totalResults", list))),
        List.of(),
        List.of(step("When", "another user of the same name is created", Status.FOUND_WANTING, "")),
        again,
        list);
  }

  private static ScenarioOutcome sorted() {
    var resources = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      resources.append(i == 0 ? "" : ",").append("{\"id\":\"").append(i);
      resources.append("\",\"emails\":[{\"value\":\"user").append(i).append("@example.com\"}]}");
    }
    var list =
        exchange(
            "x5",
            "rfc",
            "GET",
            "/Users?sortBy=emails",
            "",
            response(200, "OK", "{\"totalResults\":120,\"Resources\":[" + resources + "]}"));
    var finding =
        new Finding(
            SORTED,
            "\"user100@example.com\" behind \"user10@example.com\"",
            "\"user99@example.com\"",
            "Resources[99].emails.value",
            list);
    return scenario(
        "rfc/sorting#the-primary-value-counts",
        "Sorting",
        "Lists are sorted by what people see",
        "The primary value counts",
        List.of("@should", "@7644-3.4.2.3-04"),
        new Verdict.Warned(List.of(finding)),
        List.of(),
        List.of(step("Then", "the users are sorted", Status.FOUND_WANTING, finding.sentence())),
        list);
  }

  private static ScenarioOutcome undecided() {
    var why = "the group could not be created: POST /Groups was answered with 503";
    return scenario(
        "entra/groups#one-member-is-removed",
        "Groups follow the directory",
        "",
        "One member is removed",
        List.of("@entra", "@ENTRA-25"),
        new Verdict.Undecided(why),
        List.of(),
        List.of(
            step("Given", "a group of three", Status.BLOCKED, why),
            step("When", "the admin removes Ada", Status.SKIPPED, ""),
            step("Then", "two are left", Status.SKIPPED, "")),
        exchange("x6", "entra", "POST", "/Groups", "{}", response(503, "Service Unavailable", "")));
  }

  private static ScenarioOutcome bulk() {
    return scenario(
        "rfc/bulk#a-job-is-run-in-order",
        "Bulk",
        "",
        "A job is run in order",
        List.of("@bulk", "@7644-3.7-02"),
        new Verdict.NotApplicable("the service provider does not claim bulk"),
        List.of(),
        List.of(step("Given", "three jobs", Status.SKIPPED, "")));
  }

  private static ScenarioOutcome discovery() {
    return scenario(
        "rfc/discovery#schemas-are-named",
        "Discovery",
        "A client learns what the service provider can do",
        "Schemas are named",
        List.of("@defined", "@7643-2.1-01"),
        new Verdict.Met(),
        List.of(),
        List.of(step("Then", "each resource names its schemas", Status.PASSED, "")),
        exchange("x7", "rfc", "GET", "/Schemas", "", response(200, "OK", "{\"totalResults\":0}")));
  }

  private static ScenarioOutcome members() {
    return scenario(
        "entra/groups#a-group-is-renamed",
        "Groups follow the directory",
        "",
        "A group is renamed",
        List.of("@entra", "@ENTRA-25"),
        new Verdict.Met(),
        List.of(),
        List.of(step("Then", "the group has its new name", Status.PASSED, "")),
        exchange("x8", "entra", "GET", "/Groups/1", "", response(200, "OK", "{\"id\":\"1\"}")));
  }

  /** Only a look at what the clean-up sent shows this; no scenario has that exchange. */
  private static Finding mediaType() {
    return new Finding(
        MEDIA_TYPE,
        "Content-Type application/scim+json",
        "text/html",
        "",
        exchange(
            "x9", "cleanup", "DELETE", "/Users/2819c223", "", response(204, "No Content", "")));
  }

  private static String user(String active) {
    return """
    {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"2819c223",\
    "userName":"ada@example.com","name":{"givenName":"Ada","familyName":"L\u00f6velace"},\
    "emails":[{"value":"ada@example.com","primary":true}],"active":%s,\
    "meta":{"resourceType":"User","lastModified":"2026-11-22T03:14:00Z"}}"""
        .formatted(active);
  }

  private static Requirement row(String id, Level level, String text) {
    var source = "RFC " + id.substring(0, 4) + ", " + id.split("-")[1] + ", lines 100-102";
    return new Requirement(
        new Requirement.Id(id),
        level,
        source,
        Optional.empty(),
        text,
        "see it",
        "",
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static Requirement promise(String id, Level level, String text, String why, String fix) {
    var owner = id.startsWith("OKTA") ? "okta" : "entra";
    return new Requirement(
        new Requirement.Id(id),
        level,
        "the vendor's guide, read 2026-11",
        Optional.of(owner.equals("okta") ? Confidence.DOCUMENTED : Confidence.OBSERVED),
        text,
        "see it",
        why,
        fix,
        Optional.of(owner),
        Optional.of("Deactivate Users").filter(any -> owner.equals("okta")));
  }

  private static RequirementOutcome outcome(
      Requirement requirement, Verdict verdict, int occurrences, ScenarioOutcome... scenarios) {
    var ids = Arrays.stream(scenarios).map(ScenarioOutcome::id).toList();
    return new RequirementOutcome(requirement, Optional.of(verdict), ids, occurrences);
  }

  private static ScenarioOutcome scenario(
      String id,
      String feature,
      String rule,
      String name,
      List<String> tags,
      Verdict verdict,
      List<Finding> observed,
      List<StepOutcome> steps,
      Exchange... exchanges) {
    return new ScenarioOutcome(
        id,
        id.substring(0, id.indexOf('/')),
        feature,
        id.substring(0, id.indexOf('#')) + ".feature",
        12,
        rule,
        name,
        tags,
        verdict,
        observed,
        steps,
        List.of(exchanges),
        Duration.ofMillis(1_234));
  }

  private static StepOutcome step(String keyword, String text, Status status, String message) {
    return new StepOutcome(
        keyword, text, status, Optional.of(message).filter(some -> !some.isEmpty()));
  }

  private static Exchange exchange(
      String id, String actor, String method, String path, String body, Response response) {
    var headers =
        Headers.none()
            .with("Authorization", "Bearer ***")
            .with("Accept", "application/scim+json")
            .with("Content-Type", "application/scim+json; charset=utf-8");
    var request =
        new Request(
            method, BASE + path, headers, Optional.of(body).filter(some -> !some.isEmpty()));
    return new Exchange(
        id,
        new Actor(actor, false),
        request,
        response,
        START.plusMillis(Integer.parseInt(id.substring(1)) * 100L),
        Duration.ofMillis(12));
  }

  private static Response response(int status, String reason, String body) {
    return new Response(
        status,
        reason,
        Headers.none().with("Content-Type", "application/scim+json").with("ETag", "W/\"a1\""),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
