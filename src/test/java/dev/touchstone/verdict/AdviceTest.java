package dev.touchstone.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.requirement.Confidence;
import dev.touchstone.requirement.Level;
import dev.touchstone.requirement.Requirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdviceTest {

  private final Map<Requirement, Verdict> verdicts = new LinkedHashMap<>();

  private static Requirement asked(String id, Level level, String option) {
    return new Requirement(
        new Requirement.Id(id),
        level,
        "Okta, documented",
        Optional.of(Confidence.DOCUMENTED),
        "a demand",
        "",
        "",
        "",
        Optional.of("okta"),
        Optional.of(option).filter(text -> !text.isEmpty()));
  }

  private void met(String id, String option) {
    verdicts.put(asked(id, Level.BLOCKS, option), new Verdict.Met());
  }

  private void broken(String id, Level level, String option) {
    var requirement = asked(id, level, option);
    var exchange = Exchanges.answered(500, "{}");
    var finding = new Finding(requirement, "one", "another", "", exchange);
    verdicts.put(requirement, new Verdict.Broken(List.of(finding)));
  }

  private Readiness judged() {
    return Readiness.judge("okta", "Okta", verdicts)
        .withForm(
            new FormTerms("oin", "Integration Network", Optional.of("Bearer"), Set.of("OKTA-65")),
            verdicts);
  }

  @Test
  void a_form_that_lacks_nothing_may_be_offered_whole() {
    met("OKTA-11", "");

    assertThat(judged().advice())
        .containsExactly(
            "Integration Network: may be offered with every option on.",
            "Integration Network: sign in with Bearer.");
    assertThat(judged().forms().get(0).grade()).isEqualTo(Readiness.Grade.READY);
  }

  @Test
  void an_option_is_left_off_until_what_it_needs_is_met() {
    met("OKTA-11", "");
    broken("CHK-24", Level.BLOCKS, "Push Groups");
    broken("CHK-26", Level.BLOCKS, "Push Groups");

    assertThat(judged().advice())
        .contains(
            "Integration Network: may be offered with Push Groups switched off.",
            "Integration Network: Push Groups can be switched on once CHK-24, CHK-26 are met.");
    assertThat(judged().forms().get(0).grade()).isEqualTo(Readiness.Grade.NOT_READY);
  }

  @Test
  void what_is_needed_always_cannot_be_switched_off() {
    broken("OKTA-11", Level.BLOCKS, "");
    broken("CHK-24", Level.BLOCKS, "Push Groups");

    assertThat(judged().advice())
        .containsExactly(
            "Integration Network: not to be offered yet, for it needs OKTA-11 whatever is"
                + " switched on.");
  }

  @Test
  void what_does_not_block_leaves_every_option_on() {
    broken("CHK-16", Level.DATA, "");

    assertThat(judged().advice())
        .contains("Integration Network: may be offered with every option on.");
    assertThat(judged().forms().get(0).grade()).isEqualTo(Readiness.Grade.READY_WITH_CAVEATS);
  }

  @Test
  void what_a_form_cannot_do_without_blocks_it_alone() {
    broken("OKTA-65", Level.MINOR, "");

    assertThat(judged().grade()).isEqualTo(Readiness.Grade.READY_WITH_CAVEATS);
    assertThat(judged().forms().get(0).grade()).isEqualTo(Readiness.Grade.NOT_READY);
    assertThat(judged().advice())
        .containsExactly(
            "Integration Network: not to be offered yet, for it needs OKTA-65 whatever is"
                + " switched on.");
  }

  @Test
  void not_to_know_of_what_cannot_block_is_a_caveat() {
    met("OKTA-11", "");
    verdicts.put(asked("OKTA-37", Level.DATA, ""), new Verdict.Undecided("nobody came"));

    assertThat(judged().grade()).isEqualTo(Readiness.Grade.READY_WITH_CAVEATS);
    assertThat(judged().caveats()).containsExactly("OKTA-37 could not be judged: nobody came");
  }

  @Test
  void nothing_is_advised_where_nothing_was_tried() {
    assertThat(judged().advice()).isEmpty();
    assertThat(judged().forms().get(0).grade()).isEqualTo(Readiness.Grade.NOT_JUDGED);
  }
}
