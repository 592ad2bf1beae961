package dev.touchstone.idp.entra.mapping;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Replace(source, oldValue, regexPattern, regexGroupName, replacementValue,
 * replacementAttributeName, template)}. What it does depends on which arguments are given.
 */
final class Replacement {

  private final Arguments arguments;
  private final Optional<String> source;
  private final Optional<String> old;
  private final Optional<String> pattern;
  private final Optional<String> template;

  Replacement(Arguments arguments) {
    this.arguments = arguments;
    source = arguments.text(0).filter(text -> !text.isEmpty());
    old = arguments.text(1).filter(text -> !text.isEmpty());
    pattern = arguments.text(2).filter(text -> !text.isEmpty());
    template = arguments.text(6);
  }

  List<String> apply() {
    if (source.isEmpty()) {
      return arguments.attributeNamedBy(5).stream().toList();
    }
    if (old.isPresent() && template.isPresent()) {
      return List.of(template.get().replace(old.get(), source.get()));
    }
    var replacement = replacement();
    if (replacement.isEmpty() || (old.isEmpty() && pattern.isEmpty())) {
      return List.of(source.get());
    }
    return List.of(
        old.isPresent()
            ? source.get().replace(old.get(), replacement.get())
            : byPattern(pattern.get(), replacement.get()));
  }

  /** The value given, or the one that the other attribute has. */
  private Optional<String> replacement() {
    return arguments.text(4).or(() -> arguments.attributeNamedBy(5));
  }

  private String byPattern(String regex, String replacement) {
    var matcher = Pattern.compile(regex).matcher(source.get());
    var group = arguments.text(3).filter(name -> !name.isEmpty());
    if (group.isEmpty()) {
      return matcher.replaceAll(Matcher.quoteReplacement(replacement));
    }
    return matcher.replaceAll(
        match -> Matcher.quoteReplacement(withGroup(match, matcher, group.get(), replacement)));
  }

  private static String withGroup(
      MatchResult match, Matcher matcher, String group, String replacement) {
    if (matcher.start(group) < 0) {
      return match.group();
    }
    var whole = new StringBuilder(match.group());
    return whole
        .replace(
            matcher.start(group) - match.start(), matcher.end(group) - match.start(), replacement)
        .toString();
  }
}
