package dev.touchstone.cli;

import dev.touchstone.requirement.Catalogue;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.FeatureLibrary;
import dev.touchstone.run.Repertoire;
import dev.touchstone.run.ScenarioInfo;
import dev.touchstone.run.Selection;
import io.cucumber.tagexpressions.TagExpressionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that choose scenarios. */
final class SelectionOptions {

  private static final Pattern TAG = Pattern.compile("@[^\\s()]+");

  @Option(
      names = "--idp",
      split = ",",
      paramLabel = "IDP",
      description = "Only these identity providers, such as okta.")
  private List<String> idps = List.of();

  @Option(
      names = "--suite",
      split = ",",
      paramLabel = "SUITE",
      description = "Only these suites: rfc, idp.")
  private List<String> suites = List.of();

  @Option(
      names = "--tags",
      paramLabel = "EXPR",
      description = "Only scenarios with these tags, such as '@CHK-14 or @patch'.")
  private String tags = "";

  /**
   * The selection that the options stand for.
   *
   * @throws UsageError if a name is unknown or nothing is selected
   */
  Selection selection(Repertoire repertoire) {
    var library = repertoire.features();
    var known = library.scenarios().stream().map(ScenarioInfo::suite).collect(Collectors.toSet());
    var selection = new Selection(folders(known), tags);
    refuseUnknownTags(library, repertoire.catalogue());
    try {
      if (library.selectedBy(selection.expression()).isEmpty()) {
        throw new UsageError("no scenario is selected: loosen --tags, --idp or --suite");
      }
    } catch (TagExpressionException malformed) {
      throw new UsageError(
          "--tags \"%s\" is no tag expression: write for example '@patch and not @slow'"
              .formatted(tags));
    }
    return selection;
  }

  private List<String> folders(Set<String> known) {
    var identityProviders = known.stream().filter(each -> !each.equals("rfc")).sorted().toList();
    var folders = new ArrayList<String>();
    for (var idp : idps) {
      if (!identityProviders.contains(idp)) {
        throw Nearest.error("identity provider", idp, identityProviders);
      }
      folders.add(idp);
    }
    for (var suite : suites) {
      switch (suite) {
        case "rfc" -> folders.add("rfc");
        case "idp" -> folders.addAll(idps.isEmpty() ? identityProviders : List.of());
        default -> throw Nearest.error("suite", suite, List.of("rfc", "idp"));
      }
    }
    return folders;
  }

  private void refuseUnknownTags(FeatureLibrary library, Catalogue catalogue) {
    var used =
        library.scenarios().stream()
            .flatMap(each -> each.tags().stream())
            .collect(Collectors.toSet());
    var matcher = TAG.matcher(tags);
    while (matcher.find()) {
      var tag = matcher.group();
      if (used.contains(tag)) {
        continue;
      }
      var id = tag.substring(1);
      if (catalogue.find(id).isPresent()) {
        throw new UsageError("no scenario carries the requirement " + id + " yet");
      }
      if (Requirement.Id.looksLikeOne(id)) {
        throw Nearest.error("requirement", id, catalogue.ids());
      }
      throw Nearest.error("tag", tag, used);
    }
  }
}
