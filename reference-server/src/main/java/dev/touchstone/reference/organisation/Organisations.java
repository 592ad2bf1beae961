package dev.touchstone.reference.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.access.Remembered;
import dev.touchstone.reference.access.Secret;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.store.Records;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** All organisations of this host. */
public final class Organisations {
  /** The name of the one that is always there. */
  public static final String DEFAULT = Access.DEFAULT;

  private static final String KIND = "organisation";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Organisation FIRST = new Organisation(DEFAULT, "", Instant.EPOCH);

  private final Records records;
  private final Clock clock;
  private final Remembered<Organisation> known;

  public Organisations(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
    this.known = new Remembered<>(name -> records.get(KIND, name).map(json -> of(name, json)));
  }

  private static Organisation of(String name, ObjectNode json) {
    return new Organisation(
        name, json.path("store").asText(), Instant.parse(json.path("created").asText()));
  }

  public Optional<Organisation> find(String name) {
    return name.equals(DEFAULT) ? Optional.of(FIRST) : known.get(name);
  }

  /** All of them, the default one first, then by name. */
  public List<Organisation> all() {
    var all = new ArrayList<>(List.of(FIRST));
    records.all(KIND).forEach((name, json) -> all.add(of(name, json)));
    return all;
  }

  public Organisation create(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.invalidValue(
          "A name has 1 to 63 characters: small letters, digits, and hyphens but not in front.");
    }
    var made = new Organisation(name, name + "-" + Secret.madeName(), clock.instant());
    var json =
        Json.object().put("store", made.storeName()).put("created", made.created().toString());
    if (name.equals(DEFAULT) || !records.insert(KIND, name, json)) {
      throw Refusal.uniqueness("There is an organisation " + name + " already.");
    }
    return made;
  }

  /** Whether there was such an organisation; it cannot be reached any more. */
  public boolean delete(Organisation organisation) {
    var isDeleted = records.remove(KIND, organisation.name());
    known.forget(organisation.name());
    return isDeleted;
  }
}
