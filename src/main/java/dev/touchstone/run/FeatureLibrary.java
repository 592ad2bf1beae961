package dev.touchstone.run;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.cucumber.plugin.event.Node;
import io.cucumber.tagexpressions.Expression;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** All features of a repertoire, parsed once. */
public final class FeatureLibrary {

  private static final String ROOT = "features/";

  private final List<Feature> features;
  private final Map<String, ScenarioInfo> scenarios = new LinkedHashMap<>();

  private FeatureLibrary(List<Feature> features) {
    this.features = List.copyOf(features);
    var rows = new HashMap<String, Integer>();
    for (var feature : features) {
      for (var pickle : feature.getPickles()) {
        var info = describe(feature, pickle, rows);
        scenarios.put(key(feature.getUri(), pickle.getLocation().getLine()), info);
      }
    }
  }

  /** Reads all features that a class loader finds. */
  static FeatureLibrary load(ClassLoader loader) {
    var options =
        new RuntimeOptionsBuilder()
            .addFeature(FeatureWithLines.parse("classpath:features"))
            .build();
    var parser = new FeatureParser(UUID::randomUUID);
    return new FeatureLibrary(new FeaturePathFeatureSupplier(() -> loader, options, parser).get());
  }

  /** All scenarios as written, in the order of files and lines. */
  public Collection<ScenarioInfo> scenarios() {
    return List.copyOf(scenarios.values());
  }

  /** The scenarios that a tag expression selects. */
  public List<ScenarioInfo> selectedBy(Expression tags) {
    return scenarios.values().stream().filter(each -> tags.evaluate(each.tags())).toList();
  }

  List<Feature> features() {
    return features;
  }

  ScenarioInfo at(URI feature, int line) {
    return scenarios.get(key(feature, line));
  }

  private static String key(URI feature, int line) {
    return file(feature) + ":" + line;
  }

  private static String file(URI feature) {
    var text = feature.toString();
    return text.substring(text.lastIndexOf(ROOT) + ROOT.length());
  }

  private static ScenarioInfo describe(Feature feature, Pickle pickle, Map<String, Integer> rows) {
    var path =
        feature
            .findPathTo(node -> node.getLocation().equals(pickle.getLocation()))
            .orElseGet(List::of);
    var file = file(feature.getUri());
    var written = path.stream().filter(FeatureLibrary::isScenario).findFirst();
    var base =
        file.replaceAll("\\.feature$", "") + "#" + slug(written.flatMap(Node::getName).orElse(""));
    var row = rows.merge(base, 1, Integer::sum);
    var isOutline = path.stream().anyMatch(Node.ScenarioOutline.class::isInstance);
    return new ScenarioInfo(
        isOutline || row > 1 ? base + "/" + row : base,
        file.split("/", 2)[0],
        feature.getName().orElse(""),
        file,
        pickle.getLocation().getLine(),
        rule(path),
        pickle.getName(),
        new ArrayList<>(pickle.getTags()));
  }

  private static boolean isScenario(Node node) {
    return node instanceof Node.Scenario || node instanceof Node.ScenarioOutline;
  }

  private static String rule(List<Node> path) {
    return path.stream()
        .filter(Node.Rule.class::isInstance)
        .findFirst()
        .flatMap(Node::getName)
        .orElse("");
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
