package dev.touchstone.verdict;

import dev.touchstone.requirement.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verdict for one identity provider.
 *
 * @param idp its id, such as {@code okta}
 * @param name as people write it, such as {@code Okta}
 * @param blocking one sentence for each broken demand without which it cannot work
 * @param caveats one sentence for each other demand that is broken or could not be judged
 * @param forms the verdict on each form of the identity provider, where it has several
 * @param advice what the service provider can offer today, in sentences
 */
public record Readiness(
    String idp,
    String name,
    Grade grade,
    List<String> blocking,
    List<String> caveats,
    List<Form> forms,
    List<String> advice) {

  public Readiness {
    blocking = List.copyOf(blocking);
    caveats = List.copyOf(caveats);
    forms = List.copyOf(forms);
    advice = List.copyOf(advice);
  }

  /**
   * The verdict on one form of the identity provider, such as one kind of Okta application.
   *
   * @param id the word in tags, such as {@code wizard}
   * @param blocking as for the whole
   * @param caveats as for the whole
   */
  public record Form(
      String id, String name, Grade grade, List<String> blocking, List<String> caveats) {

    public Form {
      blocking = List.copyOf(blocking);
      caveats = List.copyOf(caveats);
    }
  }

  /**
   * Judges by the verdicts on that identity provider's own demands.
   *
   * @param verdicts of every demand that the run exercised
   */
  public static Readiness judge(String idp, String name, Map<Requirement, Verdict> verdicts) {
    return judge(new FormTerms(idp, name, Optional.empty(), Set.of()), verdicts);
  }

  private static Readiness judge(FormTerms terms, Map<Requirement, Verdict> verdicts) {
    var blocking = new ArrayList<String>();
    var caveats = new ArrayList<String>();
    verdicts.forEach(
        (requirement, verdict) -> {
          if (!verdict.findings().isEmpty()) {
            var sentence = requirement.id() + ": " + requirement.text();
            (terms.needs(requirement) ? blocking : caveats).add(sentence);
          } else if (!terms.needs(requirement) && verdict instanceof Verdict.Undecided undecided) {
            caveats.add(requirement.id() + " could not be judged: " + undecided.why());
          }
        });
    var grade = grade(terms, verdicts, blocking, caveats);
    return new Readiness(terms.id(), terms.title(), grade, blocking, caveats, List.of(), List.of());
  }

  /**
   * The same with the verdict on one form more, and the advice that follows from it.
   *
   * @param verdicts of every demand that the run exercised in that form
   */
  public Readiness withForm(FormTerms terms, Map<Requirement, Verdict> verdicts) {
    var form = judge(terms, verdicts);
    var moreForms = new ArrayList<>(forms);
    moreForms.add(new Form(terms.id(), terms.title(), form.grade, form.blocking, form.caveats));
    var moreAdvice = new ArrayList<>(advice);
    if (form.grade != Grade.NOT_JUDGED) {
      var given = new Advice(terms, verdicts);
      moreAdvice.addAll(given.sentences());
      terms
          .signIn()
          .filter(way -> given.isOffer())
          .ifPresent(way -> moreAdvice.add("%s: sign in with %s.".formatted(terms.title(), way)));
    }
    return new Readiness(idp, name, grade, blocking, caveats, moreForms, moreAdvice);
  }

  /** The same with advice on which of two forms customers are to be led to. */
  public Readiness withChoice(FormChoice choice) {
    var moreAdvice = new ArrayList<>(advice);
    moreAdvice.addAll(choice.between(forms));
    return new Readiness(idp, name, grade, blocking, caveats, forms, moreAdvice);
  }

  private static Grade grade(
      FormTerms terms,
      Map<Requirement, Verdict> verdicts,
      List<String> blocking,
      List<String> caveats) {
    if (!blocking.isEmpty()) {
      return Grade.NOT_READY;
    }
    var unsure =
        verdicts.entrySet().stream()
            .filter(each -> terms.needs(each.getKey()))
            .anyMatch(each -> each.getValue() instanceof Verdict.Undecided);
    if (verdicts.isEmpty() || unsure) {
      return Grade.NOT_JUDGED;
    }
    return caveats.isEmpty() ? Grade.READY : Grade.READY_WITH_CAVEATS;
  }

  /** How ready the service provider is for the identity provider. */
  public enum Grade {
    READY("ready"),
    READY_WITH_CAVEATS("ready-with-caveats"),
    NOT_READY("not-ready"),
    NOT_JUDGED("not-judged");

    private final String text;

    Grade(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
