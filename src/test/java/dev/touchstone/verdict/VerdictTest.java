package dev.touchstone.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.requirement.Catalogue;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.Repertoire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final Catalogue CATALOGUE = Repertoire.packaged().catalogue();

  private final Exchange exchange = Exchanges.answered(400, "{\"detail\":\"no\"}");

  private Finding finding(String id) {
    return new Finding(CATALOGUE.require(id), "status 409", "status 400 (no)", "", exchange);
  }

  @Test
  void a_finding_is_one_sentence_with_all_that_it_takes() {
    assertThat(finding("7644-3.3-08").sentence())
        .isEqualTo("expected status 409, got status 400 (no) (GET /scim/v2/Users/1, 7644-3.3-08)");
  }

  @Test
  void a_must_breaks_and_a_should_warns() {
    assertThat(Verdict.from(List.of())).isInstanceOf(Verdict.Met.class);
    assertThat(Verdict.from(List.of(finding("7644-3.3-08")))).isInstanceOf(Verdict.Broken.class);
    assertThat(Verdict.from(List.of(finding("7644-3.3-05")))).isInstanceOf(Verdict.Warned.class);
    assertThat(Verdict.from(List.of(finding("7644-3.5.1-08")))).isInstanceOf(Verdict.Warned.class);
    assertThat(Verdict.from(List.of(finding("7644-3.3-05"), finding("7644-3.3-08"))))
        .isInstanceOf(Verdict.Broken.class);
  }

  @Test
  void the_gate_closes_by_what_it_was_told_to_fail_on() {
    var warned =
        Map.of(CATALOGUE.require("7644-3.3-05"), Verdict.from(List.of(finding("7644-3.3-05"))));
    var broken =
        Map.of(CATALOGUE.require("7644-3.3-08"), Verdict.from(List.of(finding("7644-3.3-08"))));

    assertThat(Gate.MUST.judge(warned).passed()).isTrue();
    assertThat(Gate.SHOULD.judge(warned).passed()).isFalse();
    assertThat(Gate.MUST.judge(broken).reasons())
        .containsExactly("7644-3.3-08 is broken: A conflicting create answers 409");
    assertThat(Gate.NEVER.judge(broken).passed()).isTrue();
  }

  @Test
  void undecided_requirements_do_not_close_the_gate_but_leave_the_provider_unjudged() {
    var verdicts = new LinkedHashMap<Requirement, Verdict>();
    verdicts.put(CATALOGUE.require("CHK-14"), new Verdict.Undecided("down"));

    assertThat(Gate.MUST.judge(verdicts).passed()).isTrue();
    assertThat(Readiness.judge("okta", "Okta", verdicts).grade())
        .isEqualTo(Readiness.Grade.NOT_JUDGED);
  }

  @Test
  void readiness_follows_the_gravest_demand() {
    assertThat(gradeWith()).isEqualTo(Readiness.Grade.READY);
    assertThat(gradeWith("CHK-09")).isEqualTo(Readiness.Grade.READY_WITH_CAVEATS);
    assertThat(gradeWith("CHK-13")).isEqualTo(Readiness.Grade.READY_WITH_CAVEATS);
    assertThat(gradeWith("CHK-13", "CHK-14")).isEqualTo(Readiness.Grade.NOT_READY);
  }

  private Readiness.Grade gradeWith(String... broken) {
    var verdicts = new LinkedHashMap<Requirement, Verdict>();
    verdicts.put(CATALOGUE.require("CHK-03"), new Verdict.Met());
    for (var id : broken) {
      verdicts.put(CATALOGUE.require(id), Verdict.from(List.of(finding(id))));
    }
    return Readiness.judge("okta", "Okta", verdicts).grade();
  }

  @Test
  void a_judge_files_only_under_what_the_scenario_carries() {
    var judge = Judge.of(Judge.carriedBy(List.of("@rfc", "@must", "@7644-3.3-08"), CATALOGUE));

    judge.examine(exchange).hasStatus(409);
    judge.under("7644-3.3-09").examine(exchange).hasText("scimType", "uniqueness");

    assertThat(judge.findings()).hasSize(1);
    assertThat(judge.findings().get(0).requirement().id().value()).isEqualTo("7644-3.3-08");
    assertThat(judge.findings().get(0).actual()).isEqualTo("status 400 (no)");
  }

  @Test
  void the_same_finding_is_filed_once() {
    var judge = Judge.of(Judge.carriedBy(List.of("@7644-3.3-08"), CATALOGUE));

    judge.examine(exchange).hasStatus(409);
    judge.examine(exchange).hasStatus(409);

    assertThat(judge.findings()).hasSize(1);
  }
}
