package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.okta.Entitlement.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Governance tab of an application with entitlement management: the one kind that asks what
 * there is (OKTA-65, 66).
 */
public final class Governance {

  private static final String ACTION = "Error while discovering entitlements";

  private final OktaApplication application;
  private final OktaHttp http;
  private final UserProvisioning users;
  private final Map<OktaUser, Set<Entitlement>> granted = new HashMap<>();
  private Optional<Exchange> resourceTypes = Optional.empty();
  private Optional<Exchange> schemas = Optional.empty();
  private List<Exchange> pages = List.of();
  private List<Entitlement> entitlements = List.of();

  Governance(OktaApplication application, OktaHttp http, UserProvisioning users) {
    this.application = application;
    this.http = http;
    this.users = users;
  }

  /** Reads anew what can be granted; other kinds of application never ask (OKTA-08). */
  void discoverIfManaged() {
    if (application.settings().kind() == AppKind.ENTITLEMENT_MANAGEMENT) {
      discover();
    }
  }

  private void discover() {
    var what = "Entitlement discovery of app %s failed: ".formatted(application.settings().label());
    application.attempt(what, this::read, this::discover);
  }

  private void read() {
    pages = List.of();
    entitlements = List.of();
    resourceTypes = Optional.of(Answers.page(ACTION, () -> http.get("/ResourceTypes")));
    schemas = Optional.of(Answers.page(ACTION, () -> http.get("/Schemas")));
    var reading = new Pages(http, false);
    var allPages = new ArrayList<Exchange>();
    var found = new ArrayList<Entitlement>();
    for (var type : Pages.resources(resourceTypes.get())) {
      var kind = Kind.of(type);
      var endpoint = type.text("endpoint").map(text -> text.replaceFirst("^/*", "/"));
      if (kind.isPresent() && endpoint.isPresent()) {
        var read = reading.read(ACTION, endpoint.get());
        allPages.addAll(read);
        read.stream()
            .flatMap(page -> Pages.resources(page).stream())
            .flatMap(resource -> Entitlement.of(kind.get(), resource).stream())
            .forEach(found::add);
      }
    }
    pages = List.copyOf(allPages);
    entitlements = List.copyOf(found);
  }

  /** The resource types as Okta read them last. */
  public Optional<Exchange> resourceTypes() {
    return resourceTypes;
  }

  /** The schemas as Okta read them last. */
  public Optional<Exchange> schemas() {
    return schemas;
  }

  /** The pages of roles and entitlements that Okta read last. */
  public List<Exchange> pages() {
    return pages;
  }

  /** What can be granted. */
  public List<Entitlement> entitlements() {
    return entitlements;
  }

  /** Grants something to a person who holds the application (OKTA-66). */
  public void grant(OktaUser user, Entitlement entitlement) {
    granted.computeIfAbsent(user, each -> new LinkedHashSet<>()).add(entitlement);
    push(user, entitlement.kind());
  }

  /** Takes back what was granted. */
  public void revoke(OktaUser user, Entitlement entitlement) {
    granted.getOrDefault(user, new LinkedHashSet<>()).remove(entitlement);
    push(user, entitlement.kind());
  }

  private void push(OktaUser user, Kind kind) {
    var what =
        "Automatic entitlement push of user %s to app %s failed: "
            .formatted(user.profile().displayName(), application.settings().label());
    application.attempt(
        what, () -> users.pushProfileWith(user, body -> write(body, kind, granted.get(user))));
  }

  private static void write(ObjectNode body, Kind kind, Set<Entitlement> all) {
    var list = body.putArray(kind.attribute());
    all.stream().filter(each -> each.kind() == kind).forEach(each -> each.write(list.addObject()));
  }
}
