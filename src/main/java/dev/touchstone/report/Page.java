package dev.touchstone.report;

import dev.touchstone.requirement.Level;
import dev.touchstone.run.RequirementOutcome;
import dev.touchstone.run.RunRecord;
import dev.touchstone.verdict.Readiness;
import dev.touchstone.verdict.Verdict;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that the template of the HTML report reads, in the order in which it shows it. */
record Page(
    RunRecord run,
    Heading heading,
    List<Card> idps,
    List<Card> rfcs,
    List<Mend> broken,
    List<Mend> warned,
    List<Obstacle> undecided,
    List<Obstacle> notApplicable,
    List<Chapter> chapters,
    List<Row> requirements,
    List<Level> levels,
    List<Badge> badges) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** What the head of the page says in one glance. */
  record Heading(
      String date,
      String duration,
      Badge gate,
      List<List<Anchors.Fragment>> reasons,
      Bar scenarios) {}

  /** What one identity provider, or one RFC, makes of the service provider. */
  record Card(
      String name,
      Optional<Badge> badge,
      List<List<Anchors.Fragment>> blocking,
      List<List<Anchors.Fragment>> caveats,
      List<Bar> bars,
      List<FormRow> forms,
      List<List<Anchors.Fragment>> advice) {}

  /** The verdict on one form of an identity provider. */
  record FormRow(String name, Badge badge, int blocking, int caveats) {}

  /** One row of the catalogue. */
  record Row(
      String id,
      String code,
      String level,
      String text,
      String source,
      String link,
      Badge badge,
      String mend,
      int scenarios) {}

  static Page of(RunRecord run) {
    var broken = Complaint.of(run, Verdict.Word.BROKEN);
    var warned = Complaint.of(run, Verdict.Word.WARNED);
    var all = Stream.concat(broken.stream(), warned.stream()).toList();
    var anchors = new Anchors(run.scenarios(), all);
    return new Page(
        run,
        heading(run, anchors),
        run.idps().stream().map(one -> card(one, run, anchors)).toList(),
        rfcs(run),
        broken.stream().map(one -> Mend.of(one, all, anchors)).toList(),
        warned.stream().map(one -> Mend.of(one, all, anchors)).toList(),
        Obstacle.of(run, Verdict.Word.UNDECIDED, anchors),
        Obstacle.of(run, Verdict.Word.NOT_APPLICABLE, anchors),
        Chapter.of(run, anchors),
        run.requirements().stream().map(one -> row(one, anchors)).toList(),
        List.of(Level.values()),
        legend());
  }

  private static Heading heading(RunRecord run, Anchors anchors) {
    var word = run.gate().passed() ? Verdict.Word.MET : Verdict.Word.BROKEN;
    var gate =
        new Badge(
            word.toString(),
            Wording.sign(word),
            run.gate().passed() ? "Gate passed" : "Gate not passed");
    return new Heading(
        DATE.format(run.info().startedAt()),
        Wording.duration(run.duration()),
        gate,
        run.gate().reasons().stream().map(anchors::linked).toList(),
        Bar.of(Wording.count(run.scenarios().size(), "scenario"), Tally.ofScenarios(run)));
  }

  private static Card card(Readiness readiness, RunRecord run, Anchors anchors) {
    var bars =
        Stream.of(Level.BLOCKS, Level.DATA, Level.MINOR)
            .map(level -> bar(level, run, one -> isOwnedBy(one, readiness)))
            .filter(bar -> bar.total() > 0)
            .toList();
    return new Card(
        readiness.name(),
        Optional.of(Badge.of(readiness.grade())),
        readiness.blocking().stream().map(anchors::linked).toList(),
        readiness.caveats().stream().map(anchors::linked).toList(),
        bars,
        readiness.forms().stream().map(Page::form).toList(),
        readiness.advice().stream().map(anchors::linked).toList());
  }

  private static FormRow form(Readiness.Form form) {
    return new FormRow(
        form.name(), Badge.of(form.grade()), form.blocking().size(), form.caveats().size());
  }

  private static boolean isOwnedBy(RequirementOutcome outcome, Readiness readiness) {
    var owner = outcome.requirement().owner();
    return owner.filter(readiness.idp()::equalsIgnoreCase).isPresent()
        || owner.filter(readiness.name()::equalsIgnoreCase).isPresent();
  }

  private static List<Card> rfcs(RunRecord run) {
    return run.requirements().stream()
        .flatMap(one -> RfcText.number(one.requirement()).stream())
        .distinct()
        .map(number -> rfc(number, run))
        .toList();
  }

  private static Card rfc(String number, RunRecord run) {
    var bars =
        Stream.of(Level.MUST, Level.SHOULD, Level.DEFINED, Level.REACTION)
            .map(level -> bar(level, run, one -> isFrom(number, one)))
            .filter(bar -> bar.total() > 0)
            .toList();
    return new Card(
        "RFC " + number, Optional.empty(), List.of(), List.of(), bars, List.of(), List.of());
  }

  private static boolean isFrom(String number, RequirementOutcome outcome) {
    return RfcText.number(outcome.requirement()).filter(number::equals).isPresent();
  }

  private static Bar bar(Level level, RunRecord run, Predicate<RequirementOutcome> chosen) {
    var tally =
        Tally.ofRequirements(run, one -> one.requirement().level() == level && chosen.test(one));
    return Bar.of(Wording.label(level), tally);
  }

  private static Row row(RequirementOutcome outcome, Anchors anchors) {
    var requirement = outcome.requirement();
    var id = requirement.id();
    return new Row(
        id.value(),
        requirement.level().code(),
        Mend.level(requirement),
        requirement.text(),
        requirement.source(),
        RfcText.link(requirement).orElse(""),
        outcome.verdict().map(one -> Badge.of(one.word())).orElse(Badge.UNTOUCHED),
        anchors.hasComplaint(id) ? anchors.linkTo(id.value()) : "",
        outcome.scenarios().size());
  }

  private static List<Badge> legend() {
    return Stream.concat(
            Arrays.stream(Verdict.Word.values()).map(Badge::of), Stream.of(Badge.UNTOUCHED))
        .toList();
  }
}
