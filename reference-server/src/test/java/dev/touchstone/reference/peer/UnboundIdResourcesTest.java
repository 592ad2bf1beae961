package dev.touchstone.reference.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.MethodNotAllowedException;
import com.unboundid.scim2.common.exceptions.NotModifiedException;
import com.unboundid.scim2.common.exceptions.PreconditionFailedException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.exceptions.UnauthorizedException;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Manager;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.rows.Meets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnboundIdResourcesTest {
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  @AutoClose private static ReferenceServer server;
  private static PeerClient peer;

  @BeforeAll
  static void start() {
    server = ReferenceServer.start();
    peer = PeerClient.of(server);
  }

  @Test
  void a_user_is_created_as_sent() throws ScimException {
    var made = peer.create(PeerClient.ada("create@peer"));

    assertThat(made.getId()).isNotBlank();
    assertThat(made.getUserName()).isEqualTo("create@peer");
    assertThat(made.getName().getFamilyName()).isEqualTo("King");
    assertThat(made.getEmails()).extracting(Email::getType).containsExactly("work", "home");
    assertThat(made.getExtension(EnterpriseUserExtension.class).getDepartment())
        .isEqualTo("Engines");
    assertThat(made.getSchemaUrns()).contains(ENTERPRISE);
    assertThat(made.getMeta().getResourceType()).isEqualTo("User");
    assertThat(made.getMeta().getLocation())
        .hasToString(server.baseUrl() + "/Users/" + made.getId());
    assertThat(made.getMeta().getCreated()).isEqualTo(made.getMeta().getLastModified());
  }

  @Test
  void a_user_is_read_by_id_by_location_and_anew() throws ScimException {
    var made = peer.create(PeerClient.ada("read@peer"));

    var byId = peer.service().retrieve("Users", made.getId(), UserResource.class);
    var byLocation = peer.service().retrieve(made.getMeta().getLocation(), UserResource.class);
    var anew = peer.service().retrieve(made);

    assertThat(byId).isEqualTo(made);
    assertThat(byLocation).isEqualTo(made);
    assertThat(anew).isEqualTo(made);
  }

  @Test
  void a_read_shows_the_attributes_that_are_asked_for() throws ScimException {
    var made = peer.create(PeerClient.ada("part@peer"));

    var few =
        peer.service()
            .retrieveRequest("Users", made.getId())
            .attributes("name.givenName", ENTERPRISE + ":department")
            .invoke(UserResource.class);
    var without =
        peer.service()
            .retrieveRequest(made)
            .excludedAttributes("emails", "name")
            .invoke(UserResource.class);

    assertThat(few.getName().getGivenName()).isEqualTo("Ada");
    assertThat(few.getName().getFamilyName()).isNull();
    assertThat(few.getUserName()).isNull();
    assertThat(few.getExtension(EnterpriseUserExtension.class).getCostCenter()).isNull();
    assertThat(without.getEmails()).isNull();
    assertThat(without.getTitle()).isEqualTo("Countess");
  }

  @Test
  void a_user_is_replaced_and_loses_what_is_not_sent() throws ScimException {
    var made = peer.create(PeerClient.ada("replace@peer"));
    var sent = new UserResource().setUserName("replaced@peer").setNickName("Ada");
    sent.setId(made.getId());
    sent.setMeta(made.getMeta());

    var replaced = peer.service().replace(sent);

    assertThat(replaced.getUserName()).isEqualTo("replaced@peer");
    assertThat(replaced.getNickName()).isEqualTo("Ada");
    assertThat(replaced.getTitle()).isNull();
    assertThat(replaced.getEmails()).isNull();
    assertThat(replaced.getMeta().getVersion()).isNotEqualTo(made.getMeta().getVersion());
  }

  @Test
  void a_user_is_patched_in_parts() throws ScimException {
    var manager = peer.create(PeerClient.ada("manager@peer"));
    var made = peer.create(PeerClient.ada("patch@peer"));

    var patched =
        peer.service()
            .modifyRequest(made)
            .replaceValue("title", "Lady")
            .replaceValue("emails[type eq \"work\"].value", "new@example.com")
            .addValues("emails", new Email().setValue("other@example.com").setType("other"))
            .removeValues("emails[type eq \"home\"]")
            .replaceValue("name.familyName", "Lovelace")
            .replaceValue(ENTERPRISE + ":division", "Mathematics")
            .replaceValue(ENTERPRISE + ":manager", new Manager().setValue(manager.getId()))
            .removeValues(ENTERPRISE + ":costCenter")
            .replaceValue("active", false)
            .invoke();

    assertThat(patched.getTitle()).isEqualTo("Lady");
    assertThat(patched.getEmails())
        .extracting(Email::getValue)
        .containsExactly("new@example.com", "other@example.com");
    assertThat(patched.getEmails().get(0).getPrimary()).isTrue();
    assertThat(patched.getName().getGivenName()).isEqualTo("Ada");
    assertThat(patched.getName().getFamilyName()).isEqualTo("Lovelace");
    assertThat(patched.getActive()).isFalse();
    var enterprise = patched.getExtension(EnterpriseUserExtension.class);
    assertThat(enterprise.getDivision()).isEqualTo("Mathematics");
    assertThat(enterprise.getCostCenter()).isNull();
    assertThat(enterprise.getManager().getValue()).isEqualTo(manager.getId());
    assertThat(peer.service().retrieve(made)).isEqualTo(patched);
  }

  @Test
  void a_patch_without_path_merges_what_it_carries() throws ScimException {
    var made = peer.create(PeerClient.ada("pathless@peer"));
    var change = JsonUtils.getJsonNodeFactory().objectNode().put("nickName", "Ada");
    var patch = new PatchRequest(PatchOperation.replace(change));

    var patched = peer.service().modify(made, patch);

    assertThat(patched.getNickName()).isEqualTo("Ada");
    assertThat(patched.getTitle()).isEqualTo("Countess");
  }

  @Test
  void a_group_gains_and_loses_members() throws ScimException {
    var ada = peer.create(PeerClient.ada("member1@peer"));
    var bob = peer.create(PeerClient.ada("member2@peer"));
    var group = peer.createGroup("Engineers of the peer", ada);

    var grown =
        peer.service()
            .modifyRequest(group)
            .addValues("members", new Member().setValue(bob.getId()))
            .invoke();
    var shrunk =
        peer.service()
            .modifyRequest(group)
            .removeValues("members[value eq \"" + ada.getId() + "\"]")
            .invoke();

    assertThat(grown.getMembers())
        .extracting(Member::getValue)
        .containsExactlyInAnyOrder(ada.getId(), bob.getId());
    assertThat(shrunk.getMembers()).extracting(Member::getValue).containsExactly(bob.getId());
    assertThat(peer.service().retrieve(bob).getGroups())
        .extracting(it -> it.getValue())
        .containsExactly(group.getId());
    assertThat(peer.service().retrieve(ada).getGroups()).isNull();
  }

  @Test
  void a_group_is_replaced_and_deleted() throws ScimException {
    var ada = peer.create(PeerClient.ada("member3@peer"));
    var group = peer.createGroup("Short-lived", ada);
    group.setDisplayName("Renamed").setMembers(List.of());

    var replaced = peer.service().replace(group);
    peer.service().delete(replaced);

    assertThat(replaced.getDisplayName()).isEqualTo("Renamed");
    assertThat(replaced.getMembers()).isNull();
    assertThatThrownBy(() -> peer.service().retrieve(replaced))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void a_deleted_user_is_gone() throws ScimException {
    var made = peer.create(PeerClient.ada("delete@peer"));

    peer.service().delete("Users", made.getId());

    assertThatThrownBy(() -> peer.service().retrieve("Users", made.getId(), UserResource.class))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> peer.service().delete("Users", made.getId()))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  @Meets(value = "7644-3.3-08", by = "MemoryStore")
  void a_second_user_of_the_same_name_is_a_conflict() throws ScimException {
    peer.create(PeerClient.ada("twice@peer"));

    assertThatThrownBy(() -> peer.create(PeerClient.ada("TWICE@peer")))
        .isInstanceOfSatisfying(
            ResourceConflictException.class,
            conflict -> {
              assertThat(conflict.getScimError().getScimType()).isEqualTo("uniqueness");
              assertThat(conflict.getScimError().getStatus()).isEqualTo(409);
            });
  }

  @Test
  void errors_are_told_apart() {
    assertThatThrownBy(() -> peer.service().retrieve("Users", "nobody", UserResource.class))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> peer.create(new UserResource().setTitle("nameless")))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            bad -> assertThat(bad.getScimError().getScimType()).isEqualTo("invalidValue"));
    assertThatThrownBy(
            () -> peer.service().searchRequest("Users").filter("((").invoke(UserResource.class))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            bad -> assertThat(bad.getScimError().getScimType()).isEqualTo("invalidFilter"));
    assertThatThrownBy(() -> peer.service().delete("Schemas", "x"))
        .isInstanceOf(MethodNotAllowedException.class);
    assertThatThrownBy(
            () ->
                PeerClient.of(server, "wrong").service().retrieve("Users", "x", UserResource.class))
        .isInstanceOf(UnauthorizedException.class);
  }

  @Test
  void a_required_attribute_cannot_be_patched_away() throws ScimException {
    var made = peer.create(PeerClient.ada("required@peer"));

    assertThatThrownBy(() -> peer.service().modifyRequest(made).removeValues("userName").invoke())
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void a_change_based_on_an_old_version_fails() throws ScimException {
    var old = peer.create(PeerClient.ada("version@peer"));
    peer.service().modifyRequest(old).replaceValue("title", "Newer").invoke();

    assertThatThrownBy(() -> peer.service().replaceRequest(old).ifMatch().invoke())
        .isInstanceOf(PreconditionFailedException.class);
    assertThatThrownBy(
            () -> peer.service().modifyRequest(old).replaceValue("title", "x").ifMatch().invoke())
        .isInstanceOf(PreconditionFailedException.class);
    assertThatThrownBy(
            () -> peer.service().deleteRequest(old).ifMatch(old.getMeta().getVersion()).invoke())
        .isInstanceOf(PreconditionFailedException.class);
    assertThat(peer.service().retrieve(old).getTitle()).isEqualTo("Newer");
  }

  @Test
  void a_change_based_on_the_present_version_succeeds() throws ScimException {
    var made = peer.create(PeerClient.ada("present@peer"));

    var patched =
        peer.service().modifyRequest(made).replaceValue("title", "Newer").ifMatch().invoke();
    peer.service().deleteRequest(patched).ifMatch(patched.getMeta().getVersion()).invoke();

    assertThatThrownBy(() -> peer.service().retrieve(made))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void a_version_that_the_client_has_is_not_sent_again() throws ScimException {
    var made = peer.create(PeerClient.ada("known@peer"));

    assertThatThrownBy(() -> peer.service().retrieveRequest(made).ifNoneMatch().invoke())
        .isInstanceOf(NotModifiedException.class);
    peer.service().modifyRequest(made).replaceValue("title", "Newer").invoke();
    assertThat(peer.service().retrieveRequest(made).ifNoneMatch().invoke().getTitle())
        .isEqualTo("Newer");
  }

  @Test
  void groups_of_groups_are_kept() throws ScimException {
    var inner = peer.createGroup("Inner");
    var outer = new GroupResource().setDisplayName("Outer");
    outer.setMembers(new Member().setValue(inner.getId()).setType("Group"));

    var made = peer.service().create("Groups", outer);

    assertThat(made.getMembers().get(0).getType()).isEqualTo("Group");
    assertThat(made.getMembers().get(0).getRef())
        .hasToString(server.baseUrl() + "/Groups/" + inner.getId());
  }
}
