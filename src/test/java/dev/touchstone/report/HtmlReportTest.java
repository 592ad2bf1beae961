package dev.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlReportTest {

  @TempDir Path directory;

  @Test
  void nothing_is_loaded_from_elsewhere() throws IOException {
    var html = html(SampleRun.broken());

    assertThat(found("<(?:link|img|iframe|object|embed|script)\\b[^>]*(?:src|href)=", html))
        .isEmpty();
    assertThat(found("url\\(|@import", html)).isEmpty();
    assertThat(found("<(?!a )[a-z]+ [^>]*(?:src|href)=\"[^\"]*\"", html)).isEmpty();
    assertThat(found("href=\"(http[^\"]*)\"", html))
        .isNotEmpty()
        .allMatch(link -> link.startsWith("href=\"https://www.rfc-editor.org/rfc/rfc"));
  }

  @Test
  void what_the_service_provider_sends_is_never_markup() throws IOException {
    var html = html(SampleRun.broken());

    assertThat(html)
        .doesNotContain("<h1>Oops")
        .doesNotContain("<script>alert")
        .doesNotContain("<b>&amp;</b>")
        .contains("&lt;h1&gt;Oops &amp; &quot;sorry&quot;&lt;/h1&gt;")
        .contains("unique &lt;b&gt;&amp;amp;&lt;/b&gt;")
        .contains("😀");
    assertThat(html.chars()).noneMatch(letter -> letter < 0x20 && letter != '\n' && letter != '\t');
  }

  @Test
  void every_place_has_one_name_and_every_link_a_place() throws IOException {
    var html = html(SampleRun.broken());

    var ids = found("(?<= id=\")[^\"]*", html);
    var links = found("(?<=href=\"#)[^\"]*", html);

    assertThat(ids).doesNotHaveDuplicates().containsAll(links);
  }

  @Test
  void the_member_in_question_is_marked() throws IOException {
    assertThat(html(SampleRun.broken())).contains("<mark>  &quot;active&quot;: true,\n</mark>");
  }

  @Test
  void a_sentence_about_an_identity_provider_leads_to_the_finding() throws IOException {
    assertThat(html(SampleRun.broken())).contains("(<a href=\"#mend-OKTA-11\">OKTA-11</a>)");
  }

  @Test
  void a_green_run_says_so_in_one_glance() throws IOException {
    assertThat(html(SampleRun.green()))
        .contains("<h2 id=\"gate\">Gate passed</h2>")
        .contains("No binding demand was found broken")
        .contains("Created 7, left behind 0.");
  }

  @Test
  void hundreds_of_scenarios_keep_the_file_small() throws IOException {
    var one = SampleRun.broken();
    var scenarios = new ArrayList<ScenarioOutcome>();
    for (int i = 0; i < 200; i++) {
      var original = one.scenarios().get(i % one.scenarios().size());
      scenarios.add(copy(original, original.id() + "-" + i));
    }
    var many =
        new RunRecord(
            one.info(),
            one.duration(),
            one.gate(),
            scenarios,
            one.requirements(),
            one.idps(),
            one.cleanUp());

    assertThat(html(many)).hasSizeLessThan(3_000_000).contains("cut from");
  }

  private static ScenarioOutcome copy(ScenarioOutcome one, String id) {
    var exchanges = Collections.nCopies(8, one.exchanges()).stream().flatMap(List::stream).toList();
    return new ScenarioOutcome(
        id,
        one.suite(),
        one.feature(),
        one.featureFile(),
        one.line(),
        one.rule(),
        one.name(),
        one.tags(),
        one.verdict(),
        one.observed(),
        one.steps(),
        exchanges,
        one.duration());
  }

  private String html(RunRecord record) throws IOException {
    new HtmlReport().write(record, directory);
    return Files.readString(directory.resolve("index.html"));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
