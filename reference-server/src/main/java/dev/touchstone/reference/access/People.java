package dev.touchstone.reference.access;

import dev.touchstone.reference.store.Records;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Those who come in with a name and a password (RFC 7617). */
public final class People {
  private static final int MOST = 10_000;

  private final Kept kept;
  private final Set<String> verified = ConcurrentHashMap.newKeySet();
  private final String pepper = Secret.made();
  // Names that nobody has take as long as those that somebody has.
  private final Password nobody = new Password("AAAAAAAAAAAAAAAAAAAAAA==", "AAAA", 210_000);

  People(Records records) {
    this.kept = new Kept(records, "person");
  }

  /** Whether the name was free. */
  public boolean add(String organisation, Person person) {
    return kept.insert(organisation, person.name(), person.toJson());
  }

  public boolean remove(String organisation, String name) {
    return kept.remove(organisation, name);
  }

  public void removeAll(String organisation) {
    kept.names(organisation).forEach(name -> remove(organisation, name));
  }

  public List<Person> of(String organisation) {
    return kept.of(organisation).map(entry -> Person.of(entry.getKey(), entry.getValue())).toList();
  }

  /** The person of that name, if the password is right. */
  public Optional<Person> find(String organisation, Login login) {
    var person = named(organisation, login);
    var isRight = person.map(Person::password).orElse(nobody).is(login.password());
    if (person.isEmpty() || !isRight) {
      return Optional.empty();
    }
    if (verified.size() > MOST) {
      verified.clear();
    }
    verified.add(mark(person.get(), login));
    return person;
  }

  /** The same, if the password was found right before: hashing it each time would be too slow. */
  Optional<Person> recall(String organisation, Login login) {
    return verified.isEmpty()
        ? Optional.empty()
        : named(organisation, login).filter(person -> verified.contains(mark(person, login)));
  }

  private Optional<Person> named(String organisation, Login login) {
    return kept.get(organisation, login.name()).map(json -> Person.of(login.name(), json));
  }

  /** Differs for each process and for each password that a person has had. */
  private String mark(Person person, Login login) {
    return Secret.digest(pepper + person.password().hash() + login.password());
  }
}
