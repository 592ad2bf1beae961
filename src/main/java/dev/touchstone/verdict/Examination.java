package dev.touchstone.verdict;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A look at one exchange: each method states one expectation and files a finding if it fails. */
public final class Examination {

  private static final int LONGEST = 200;

  private final Judge judge;
  private final Exchange exchange;

  Examination(Judge judge, Exchange exchange) {
    this.judge = judge;
    this.exchange = exchange;
  }

  /** The status is one of these. */
  public Examination hasStatus(int... accepted) {
    var words =
        Arrays.stream(accepted).mapToObj(String::valueOf).collect(Collectors.joining(" or "));
    var met = Arrays.stream(accepted).anyMatch(status -> status == exchange.status());
    return that(met, "status " + words, statusInWords(), "");
  }

  /** The body has that very text at that place. */
  public Examination hasText(String pointer, String text) {
    return that(
        exchange.json().text(pointer).filter(text::equals).isPresent(),
        quoted(text),
        shown(pointer),
        pointer);
  }

  /** The body has that boolean, as a JSON boolean, at that place. */
  public Examination hasBoolean(String pointer, boolean value) {
    return that(
        exchange.json().at(pointer).bool().filter(each -> each == value).isPresent(),
        String.valueOf(value),
        shown(pointer),
        pointer);
  }

  /** The body has some value at that place. */
  public Examination has(String pointer, String inWords) {
    return that(exchange.json().at(pointer).isAssigned(), inWords, shown(pointer), pointer);
  }

  /** The body has no value at that place. */
  public Examination lacks(String pointer, String inWords) {
    return that(!exchange.json().at(pointer).isAssigned(), inWords, shown(pointer), pointer);
  }

  /** Any other expectation, in words that continue "expected …, got …". */
  public Examination that(boolean met, String expected, String actual, String pointer) {
    if (!met) {
      judge.file(expected, actual, pointer, exchange);
    }
    return this;
  }

  /** The body of the response that is looked at. */
  public Json body() {
    return exchange.json();
  }

  /** What stands at a place of the body, short enough for a sentence. */
  public String shown(String pointer) {
    return shown(exchange.json().at(pointer));
  }

  /** A JSON value, short enough for a sentence. */
  public static String shown(Json value) {
    var text = value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The status with the detail that the service provider gave. */
  private String statusInWords() {
    var detail = exchange.json().text("detail").map(text -> " (" + text + ")").orElse("");
    return "status " + exchange.status() + detail;
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
