package dev.touchstone.verdict;

import dev.touchstone.verdict.Readiness.Form;
import dev.touchstone.verdict.Readiness.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of two forms customers are to be led to, by a word in the URL that they enter.
 *
 * @param word as it stands in the URL
 * @param without the id of the form that there is without it
 * @param with the id of the form that there is with it
 * @param caution what has to be borne in mind where the word is set
 */
public record FormChoice(String word, String without, String with, String caution) {

  private static final String PLAIN = "Give customers the tenant URL as it is";

  /** One sentence or two; none where one of the two was not judged. */
  List<String> between(List<Form> forms) {
    var usual = judged(forms, without);
    var other = judged(forms, with);
    if (usual.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    return between(usual.get(), other.get());
  }

  private static Optional<Form> judged(List<Form> forms, String id) {
    return forms.stream()
        .filter(form -> form.id().equals(id) && form.grade() != Grade.NOT_JUDGED)
        .findFirst();
  }

  private List<String> between(Form usual, Form other) {
    var lackedByUsual = lackedOnlyBy(usual, other);
    var lackedByOther = lackedOnlyBy(other, usual);
    if (lackedByUsual.isEmpty() && lackedByOther.isEmpty()) {
      return List.of("%s: no %s is needed, as by Microsoft's default.".formatted(PLAIN, word));
    }
    if (lackedByUsual.isEmpty() || isBetter(usual, other)) {
      return List.of(
          "%s and do not set %s: with it, %s would not be met."
              .formatted(PLAIN, word, Advice.named(lackedByOther)));
    }
    if (lackedByOther.isEmpty() || isBetter(other, usual)) {
      return List.of(
          "Give customers the tenant URL with ?%s at its end: without it, %s would not be met. %s"
              .formatted(word, Advice.named(lackedByUsual), caution));
    }
    return List.of(
        "%s: with %s, %s would not be met, without it %s."
            .formatted(PLAIN, word, Advice.named(lackedByOther), Advice.named(lackedByUsual)));
  }

  /** Whether the one can work and the other cannot. */
  private static boolean isBetter(Form one, Form other) {
    return one.blocking().isEmpty() && !other.blocking().isEmpty();
  }

  private static List<String> lackedOnlyBy(Form one, Form other) {
    var lacked = new ArrayList<>(ids(one));
    lacked.removeAll(ids(other));
    return lacked;
  }

  private static List<String> ids(Form form) {
    return Stream.concat(form.blocking().stream(), form.caveats().stream())
        .map(sentence -> sentence.split("[: ]", 2)[0])
        .toList();
  }
}
