package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Urns;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Misbehaviours that let a client which compares send the same change for ever. */
final class LoopFaults {

  private static final int BURST = 20;
  private static final int ROW = 3;
  private static final Pattern RANDOM =
      Pattern.compile("(?!id ).* eq \"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"");

  private LoopFaults() {}

  /** Shows the values of a plural attribute in another form than they were sent in. */
  static Misbehaviour reformatted(String attribute, UnaryOperator<String> form) {
    return Shown.users(
        user ->
            user.path(attribute)
                .forEach(element -> Shown.change((ObjectNode) element, "value", form)));
  }

  static String digits(String phone) {
    return phone.replaceAll("[^0-9]", "");
  }

  static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static Misbehaviour hidden(String attribute) {
    return Shown.users(user -> user.remove(attribute));
  }

  static Misbehaviour managerHidden() {
    return manager((extension, manager) -> extension.remove("manager"));
  }

  static Misbehaviour managerAsText() {
    return manager((extension, manager) -> extension.set("manager", manager.path("value")));
  }

  private interface Change {
    void make(ObjectNode extension, JsonNode manager);
  }

  private static Misbehaviour manager(Change change) {
    return Shown.users(
        user -> {
          if (user.path(Urns.ENTERPRISE_USER) instanceof ObjectNode extension
              && extension.has("manager")) {
            change.make(extension, extension.get("manager"));
          }
        });
  }

  /** Entra, when it asks the same thing very often, is put off and not told for how long. */
  static Misbehaviour busyWithoutPause() {
    Map<String, Integer> asked = new ConcurrentHashMap<>();
    return (request, next) -> {
      var answer = next.handle(request);
      return isLookUpOfEntra(request) && isBurst(request, asked)
          ? Spoil.error(Refusal.plain(429, "Slow down."))
          : answer;
    };
  }

  /** Three look-ups in a row for a random somebody are taken for an attack. */
  static Misbehaviour lookUpsInARowRefused() {
    var row = new AtomicInteger();
    return (request, next) -> {
      var isRandom = isForSomebodyRandom(request);
      return row.getAndUpdate(before -> isRandom ? (before + 1) % ROW : 0) == ROW - 1 && isRandom
          ? Spoil.error(Refusal.plain(403, "You have just asked for somebody else."))
          : next.handle(request);
    };
  }

  private static boolean isForSomebodyRandom(Request request) {
    return When.lists("Users").test(request)
        && FilterText.of(request).filter(RANDOM.asMatchPredicate()).isPresent();
  }

  static boolean isLookUpOfEntra(Request request) {
    return When.lists("Users").test(request)
        && request.parameters().get("filter").isPresent()
        && request.header("User-Agent").isEmpty();
  }

  private static boolean isBurst(Request request, Map<String, Integer> asked) {
    return asked.merge(request.parameters().encoded(), 1, Integer::sum) > BURST;
  }
}
