package dev.touchstone.reference.organisation;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The SCIM service of each organisation, made when it is first asked for. */
public final class Tenants implements Service {
  /** What the base URL of an organisation ends with. */
  public static final String BASE = "/scim/v2";

  private static final Pattern VERSION = Pattern.compile("v[0-9]+(\\.[0-9]+)?");

  private final Map<String, Handler> services = new ConcurrentHashMap<>();
  private final Function<Organisation, Handler> opened;

  public Tenants(Function<Organisation, Handler> opened) {
    this.opened = opened;
  }

  @Override
  public Answer answer(Organisation organisation, Request request) {
    var path = request.path();
    var hasVersion = path.size() > 1 && VERSION.matcher(path.get(1)).matches();
    if (hasVersion && !path.get(1).equals("v2")) {
      throw Refusal.invalidVersion("Only version v2 is spoken here, not " + path.get(1) + ".");
    }
    var below = path.subList(hasVersion ? 2 : 1, path.size());
    return service(organisation).handle(request.below(base(request, organisation), below));
  }

  private static String base(Request request, Organisation organisation) {
    return request.base() + organisation.prefix() + BASE;
  }

  private Handler service(Organisation organisation) {
    var known = services.get(organisation.storeName());
    return known != null
        ? known
        : services.computeIfAbsent(organisation.storeName(), key -> opened.apply(organisation));
  }

  public void close(Organisation organisation) {
    services.remove(organisation.storeName());
  }
}
