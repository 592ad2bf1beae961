package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.ResourceType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A store in memory; each resource has a lock of its own, and no lock is held over two. */
final class MemoryStore implements Store {
  private final Map<ResourceType, Table> tables = new LinkedHashMap<>();
  private final Map<Claims.Claim, String> claims = new ConcurrentHashMap<>();
  private final Index groupsByMember = new Index();
  private final AtomicLong sequence = new AtomicLong();
  private final Clock clock;
  private final NameClaim nameClaim;

  MemoryStore(List<ResourceType> types, Clock clock, NameClaim nameClaim) {
    types.forEach(type -> tables.put(type, new Table(type)));
    this.clock = clock;
    this.nameClaim = nameClaim;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Map<Claims.Claim, String> claims(ResourceType type, ObjectNode content) {
    return Claims.of(type, content, nameClaim);
  }

  /** Takes all of these values for the id, or none of them. */
  private void claim(Map<Claims.Claim, String> wanted, String id) {
    var taken = new ArrayList<Claims.Claim>();
    for (var claim : wanted.entrySet()) {
      var holder = claims.putIfAbsent(claim.getKey(), id);
      if (holder == null) {
        taken.add(claim.getKey());
      } else if (!holder.equals(id)) {
        release(taken, id);
        throw Refusal.uniqueness(claim.getValue());
      }
    }
  }

  private void release(Collection<Claims.Claim> some, String id) {
    some.forEach(claim -> claims.remove(claim, id));
  }

  @Override
  public Resource create(ResourceType type, ObjectNode content, MemberChange members) {
    var id = UUID.randomUUID().toString();
    claim(claims(type, content), id);
    var stamp = Resource.Stamp.first(sequence.incrementAndGet(), now());
    var made = new Resource(type, id, stamp, content);
    var row = new Row(made);
    synchronized (row) {
      tables.get(type).insert(row, content);
      apply(row, members);
    }
    return made;
  }

  @Override
  public Optional<Resource> read(ResourceType type, String id) {
    return tables.get(type).row(id).map(Row::current);
  }

  private Optional<Row> row(String id) {
    return tables.values().stream().flatMap(table -> table.row(id).stream()).findFirst();
  }

  @Override
  public Optional<Resource> find(String id) {
    return row(id).map(Row::current);
  }

  @Override
  public Optional<Resource> replace(Resource expected, ObjectNode content, MemberChange members) {
    var table = tables.get(expected.type());
    var row = table.row(expected.id());
    if (row.isEmpty() || row.get().current() != expected) {
      return Optional.empty();
    }
    var before = expected.content();
    var held = claims(expected.type(), before).keySet();
    var wanted = claims(expected.type(), content);
    claim(wanted, expected.id());
    var next = new Resource(expected.type(), expected.id(), expected.stamp().next(now()), content);
    synchronized (row.get()) {
      if (row.get().current() != expected || table.row(expected.id()).isEmpty()) {
        release(without(wanted.keySet(), held), expected.id());
        return Optional.empty();
      }
      table.reindex(expected.id(), before, content);
      row.get().become(next);
      apply(row.get(), members);
    }
    release(without(held, wanted.keySet()), expected.id());
    return Optional.of(next);
  }

  private static List<Claims.Claim> without(Set<Claims.Claim> some, Set<Claims.Claim> others) {
    return some.stream().filter(claim -> !others.contains(claim)).toList();
  }

  private void apply(Row row, MemberChange change) {
    if (change.isNothing()) {
      return;
    }
    var groupId = row.current().id();
    var held = row.growingMembers();
    var leaving = change.isReplacing() ? List.copyOf(held.keySet()) : change.leaving();
    for (var memberId : leaving) {
      held.remove(memberId);
      groupsByMember.remove(memberId, groupId);
    }
    for (var member : change.coming()) {
      held.put(member.value(), member);
      groupsByMember.add(member.value(), groupId);
      forgetIfGone(held, member, groupId);
    }
  }

  /** A member may be deleted while it is being added; whoever comes second cleans up. */
  private void forgetIfGone(Map<String, Member> held, Member member, String groupId) {
    if (row(member.value()).isEmpty()) {
      held.remove(member.value());
      groupsByMember.remove(member.value(), groupId);
    }
  }

  @Override
  public boolean delete(Resource expected) {
    var table = tables.get(expected.type());
    var found = table.row(expected.id());
    if (found.isEmpty()) {
      return false;
    }
    var row = found.get();
    synchronized (row) {
      if (row.current() != expected || table.row(expected.id()).isEmpty()) {
        return false;
      }
      table.remove(row);
      row.heldMembers().keySet().forEach(id -> groupsByMember.remove(id, expected.id()));
    }
    release(claims(expected.type(), expected.content()).keySet(), expected.id());
    for (var groupId : List.copyOf(groupsByMember.of(expected.id()))) {
      row(groupId).ifPresent(group -> expel(group, expected.id()));
      groupsByMember.remove(expected.id(), groupId);
    }
    return true;
  }

  private void expel(Row group, String memberId) {
    synchronized (group) {
      if (group.holds(memberId)) {
        group.heldMembers().remove(memberId);
        group.become(group.current().touched(now()));
      }
    }
  }

  @Override
  public long newest() {
    return sequence.get();
  }

  @Override
  public Found query(Query query) {
    return new Search(query, this::plan).run();
  }

  private Plan plan(ResourceType type, Query query) {
    return Plan.of(type, tables.get(type), query, this::lookUp);
  }

  private Optional<? extends Collection<String>> lookUp(
      ResourceType type, List<String> names, String text) {
    if (names.equals(List.of("id"))) {
      return Optional.of(List.of(text));
    }
    if (type.isGroup() && !names.isEmpty() && names.get(0).equals("members")) {
      var isId = names.size() == 1 || names.get(1).equals("value");
      return isId ? Optional.of(groupsByMember.of(text)) : Optional.empty();
    }
    if (names.size() != 1) {
      return Optional.<Set<String>>empty();
    }
    return type.attribute(names.get(0))
        .flatMap(attribute -> tables.get(type).lookUp(attribute, text));
  }

  @Override
  public List<Member> members(String groupId) {
    return row(groupId).map(Row::members).orElse(List.of());
  }

  @Override
  public boolean isMember(String groupId, String memberId) {
    return row(groupId).map(row -> row.holds(memberId)).orElse(false);
  }

  @Override
  public int memberCount(String groupId) {
    return row(groupId).map(Row::memberCount).orElse(0);
  }

  @Override
  public List<Resource> groupsOf(String memberId) {
    var rows = new ArrayList<Row>();
    groupsByMember.of(memberId).forEach(id -> row(id).ifPresent(rows::add));
    rows.sort(Comparator.comparingLong(Row::sequence));
    return rows.stream().map(Row::current).toList();
  }
}
