package dev.touchstone.report;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.requirement.Confidence;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.verdict.Finding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One requirement that was not met, as the page explains it to whom will mend the server.
 *
 * @param proofs findings with the exchanges that show them
 * @param others findings for which a line must do
 * @param unshown how many more there are in report.json
 * @param related ids of other requirements that the same exchanges show as not met
 */
record Mend(
    Requirement requirement,
    String level,
    Badge badge,
    String source,
    String link,
    List<Proof> proofs,
    List<Finding> others,
    int unshown,
    List<ScenarioLink> touched,
    String occurrences,
    boolean inspected,
    List<String> related) {

  private static final int PROOFS = 2;
  private static final int OTHERS = 10;

  /** An exchange, the findings that it shows and the command that repeats it. */
  record Proof(List<Finding> findings, Exhibit exhibit, String curl) {}

  /** Leads to a scenario further down the page. */
  record ScenarioLink(String anchor, String suite, String title, Badge badge) {}

  /** How to mend what is complained of. */
  static Mend of(Complaint complaint, List<Complaint> all, Anchors anchors) {
    var requirement = complaint.requirement();
    var findings = complaint.findings();
    var byExchange = List.copyOf(byExchange(findings));
    var shown = byExchange.stream().limit(PROOFS).map(Mend::proof).toList();
    var rest = byExchange.stream().skip(PROOFS).flatMap(List::stream).toList();
    var others = rest.stream().limit(OTHERS).toList();
    return new Mend(
        requirement,
        level(requirement),
        Badge.of(complaint.word()),
        requirement.source(),
        RfcText.link(requirement).orElse(""),
        shown,
        others,
        rest.size() - others.size(),
        complaint.touched().stream()
            .map(
                one ->
                    new ScenarioLink(
                        anchors.of(one),
                        one.suite(),
                        Wording.title(one),
                        Badge.of(one.verdict().word())))
            .toList(),
        Wording.count(complaint.occurrences(), "occurrence"),
        complaint.inspected(),
        related(complaint, all));
  }

  private static Collection<List<Finding>> byExchange(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.exchange().id(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static Proof proof(List<Finding> findings) {
    var exchange = findings.get(0).exchange();
    var pointers = findings.stream().map(Finding::pointer).distinct().toList();
    return new Proof(findings, Gallery.evidence(exchange, pointers), Curl.of(exchange.request()));
  }

  /** The level in words that say for whom it holds and how that is known. */
  static String level(Requirement requirement) {
    return Stream.of(
            Optional.of(Wording.label(requirement.level())),
            requirement.owner(),
            requirement.confidence().map(Confidence::word))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private static List<String> related(Complaint complaint, List<Complaint> all) {
    var exchanges = exchanges(complaint);
    return all.stream()
        .filter(other -> !other.requirement().id().equals(complaint.requirement().id()))
        .filter(other -> exchanges(other).stream().anyMatch(exchanges::contains))
        .map(other -> other.requirement().id().value())
        .toList();
  }

  private static Set<String> exchanges(Complaint complaint) {
    return complaint.findings().stream()
        .map(Finding::exchange)
        .map(Exchange::id)
        .collect(Collectors.toSet());
  }
}
