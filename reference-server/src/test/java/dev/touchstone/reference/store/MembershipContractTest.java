package dev.touchstone.reference.store;

import static dev.touchstone.reference.Crowd.atOnce;
import static dev.touchstone.reference.store.Trial.adding;
import static dev.touchstone.reference.store.Trial.change;
import static dev.touchstone.reference.store.Trial.changed;
import static dev.touchstone.reference.store.Trial.group;
import static dev.touchstone.reference.store.Trial.latest;
import static dev.touchstone.reference.store.Trial.removing;
import static dev.touchstone.reference.store.Trial.user;
import static dev.touchstone.reference.store.Trial.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipContractTest {
  @ParameterizedTest
  @EnumSource
  void members_keep_the_order_in_which_they_came(Keeping keeping) {
    with(
        keeping,
        store -> {
          var group = group(store, "G");
          var users = IntStream.range(0, 20).mapToObj(i -> user(store, "u" + i)).toList();

          users.forEach(one -> change(store, group, adding(one)));
          change(store, group, removing(users.get(3)));
          change(store, group, adding(users.get(3)));
          change(store, group, adding(users.get(7)));

          var expected = new ArrayList<>(users);
          expected.add(expected.remove(3));
          assertThat(store.members(group.id()).stream().map(Member::value))
              .containsExactlyElementsOf(expected.stream().map(Resource::id).toList());
          assertThat(store.memberCount(group.id())).isEqualTo(20);
          assertThat(store.isMember(group.id(), users.get(3).id())).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void all_members_can_be_replaced_at_once(Keeping keeping) {
    with(
        keeping,
        store -> {
          var ada = user(store, "ada");
          var bob = user(store, "bob");
          var group = group(store, "G", ada);
          var coming = new MemberChange(true, Set.of(), adding(bob).coming());

          change(store, group, coming);

          assertThat(store.members(group.id()).stream().map(Member::value))
              .containsExactly(bob.id());
          assertThat(store.memberCount(group.id())).isEqualTo(1);
          assertThat(store.groupsOf(ada.id())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_deleted_user_leaves_its_groups_and_they_change(Keeping keeping) {
    with(
        keeping,
        store -> {
          var ada = user(store, "ada");
          var group = group(store, "G", ada, user(store, "bob"));
          var outer = group(store, "Outer", group);

          assertThat(store.groupsOf(ada.id()).stream().map(Resource::id))
              .containsExactly(group.id());
          assertThat(store.delete(ada)).isTrue();

          assertThat(store.memberCount(group.id())).isEqualTo(1);
          assertThat(latest(store, group).stamp().version()).isEqualTo(2);
          assertThat(latest(store, group).stamp().lastModified())
              .isAfter(group.stamp().lastModified());
          assertThat(latest(store, outer).stamp().version()).isEqualTo(1);
          assertThat(store.delete(latest(store, group))).isTrue();
          assertThat(store.members(outer.id())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void somebody_who_is_not_there_does_not_become_a_member(Keeping keeping) {
    with(
        keeping,
        store -> {
          var gone = user(store, "ada");
          store.delete(gone);

          var group = group(store, "G", gone);
          change(store, group, adding(gone));

          assertThat(store.memberCount(group.id())).isZero();
          assertThat(store.members(group.id())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void members_added_and_removed_at_once_are_all_accounted_for(Keeping keeping) {
    with(
        keeping,
        store -> {
          var group = group(store, "G");
          var staying = IntStream.range(0, 60).mapToObj(i -> user(store, "s" + i)).toList();
          var leaving = IntStream.range(0, 60).mapToObj(i -> user(store, "l" + i)).toList();
          leaving.forEach(one -> change(store, group, adding(one)));
          var tasks = new ArrayList<Callable<Boolean>>();
          for (var i = 0; i < 60; i++) {
            var in = staying.get(i);
            var out = leaving.get(i);
            tasks.add(() -> changed(store, group, adding(in)));
            tasks.add(() -> changed(store, group, removing(out)));
          }

          atOnce(tasks);

          assertThat(store.members(group.id()).stream().map(Member::value))
              .containsExactlyInAnyOrderElementsOf(staying.stream().map(Resource::id).toList());
          assertThat(store.memberCount(group.id())).isEqualTo(60);
          assertThat(latest(store, group).stamp().version()).isEqualTo(181);
        });
  }

  @ParameterizedTest
  @EnumSource
  void users_deleted_while_they_are_added_do_not_stay(Keeping keeping) {
    with(
        keeping,
        store -> {
          var groups = List.of(group(store, "G"), group(store, "H"));
          var tasks = new ArrayList<Callable<Boolean>>();
          for (var i = 0; i < 60; i++) {
            var one = user(store, "u" + i);
            groups.forEach(group -> tasks.add(() -> changed(store, group, adding(one))));
            tasks.add(() -> store.delete(one));
            groups.forEach(group -> tasks.add(() -> changed(store, group, removing(one))));
          }

          atOnce(tasks);

          for (var group : groups) {
            assertThat(store.members(group.id())).isEmpty();
            assertThat(store.memberCount(group.id())).isZero();
          }
        });
  }
}
