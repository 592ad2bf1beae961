package dev.touchstone.reference.access;

import dev.touchstone.reference.store.Records;
import java.util.List;
import java.util.Optional;

/** The clients of OAuth 2 that the organisations know. */
public final class Applications {
  private final Kept kept;
  private final Kept trusts;

  Applications(Records records) {
    this.kept = new Kept(records, "application");
    this.trusts = new Kept(records, "application-trust");
  }

  /** A new application; the secret is never to be seen again, and empty for a public client. */
  public record Registered(Application application, Optional<String> secret) {}

  public Registered register(String organisation, Application.Facts facts, boolean isPublic) {
    var secret = isPublic ? Optional.<String>empty() : Optional.of(Secret.made());
    var application = new Application(Secret.madeName(), secret.map(Secret::digest), facts);
    kept.insert(organisation, application.id(), application.toJson());
    return new Registered(application, secret);
  }

  public Optional<Application> find(String organisation, String id) {
    return kept.get(organisation, id).map(json -> Application.of(id, json));
  }

  public List<Application> of(String organisation) {
    return kept.of(organisation)
        .map(entry -> Application.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Lets an application come with assertions of somebody else, in place of its secret. */
  public void trust(String organisation, String id, Trust trust) {
    trusts.remove(organisation, id);
    trusts.insert(organisation, id, trust.toJson());
  }

  /** Whose assertions an application may come with. */
  public Optional<Trust> trust(String organisation, String id) {
    return trusts.get(organisation, id).map(Trust::of);
  }

  public boolean remove(String organisation, String id) {
    trusts.remove(organisation, id);
    return kept.remove(organisation, id);
  }

  public void removeAll(String organisation) {
    kept.names(organisation).forEach(id -> remove(organisation, id));
  }
}
