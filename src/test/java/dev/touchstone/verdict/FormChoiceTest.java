package dev.touchstone.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.verdict.Readiness.Form;
import dev.touchstone.verdict.Readiness.Grade;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which URL customers are to be given. */
class FormChoiceTest {

  private static final String PLAIN = "Give customers the tenant URL as it is";

  private final FormChoice choice = new FormChoice("flag2020", "usual", "other", "Mind this.");

  private List<String> between(Form usual, Form other) {
    return choice.between(List.of(usual, other));
  }

  private static Form form(String id, List<String> blocking, List<String> caveats) {
    var grade =
        !blocking.isEmpty()
            ? Grade.NOT_READY
            : caveats.isEmpty() ? Grade.READY : Grade.READY_WITH_CAVEATS;
    return new Form(id, id, grade, blocking, caveats);
  }

  private static Form sound(String id) {
    return form(id, List.of(), List.of());
  }

  @Test
  void where_both_are_the_same_no_word_is_needed() {
    var common = List.of("P-20: duplicates");

    assertThat(between(sound("usual"), sound("other")))
        .containsExactly(PLAIN + ": no flag2020 is needed, as by Microsoft's default.");
    assertThat(between(form("usual", List.of(), common), form("other", List.of(), common)))
        .containsExactly(PLAIN + ": no flag2020 is needed, as by Microsoft's default.");
  }

  @Test
  void the_word_is_set_where_only_the_usual_form_lacks_something() {
    assertThat(between(form("usual", List.of("P-03: case"), List.of()), sound("other")))
        .containsExactly(
            "Give customers the tenant URL with ?flag2020 at its end: without it, P-03 would not"
                + " be met. Mind this.");
  }

  @Test
  void the_word_is_not_set_where_only_the_other_form_lacks_something() {
    assertThat(between(sound("usual"), form("other", List.of(), List.of("P-09: dots"))))
        .containsExactly(PLAIN + " and do not set flag2020: with it, P-09 would not be met.");
  }

  @Test
  void what_blocks_weighs_more_than_what_does_not() {
    var blocked = form("usual", List.of("P-03: case"), List.of());
    var flawed = form("other", List.of(), List.of("P-09: dots"));

    assertThat(between(blocked, flawed).get(0)).contains("with ?flag2020 at its end");
  }

  @Test
  void where_both_lack_something_the_default_is_as_good() {
    var one = form("usual", List.of("P-12: value"), List.of());
    var two = form("other", List.of("P-13: path"), List.of());

    assertThat(between(one, two))
        .containsExactly(PLAIN + ": with flag2020, P-13 would not be met, without it P-12.");
  }

  @Test
  void nothing_is_said_where_one_was_not_judged() {
    var unknown = new Form("other", "other", Grade.NOT_JUDGED, List.of(), List.of());

    assertThat(between(sound("usual"), unknown)).isEmpty();
    assertThat(choice.between(List.of(sound("usual")))).isEmpty();
  }
}
