package dev.touchstone.reference.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.messages.SortOrder;
import com.unboundid.scim2.common.types.AttributeDefinition;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.ResourceTypeResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.UserResource;
import dev.touchstone.reference.ReferenceServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnboundIdQueriesTest {
  private static final int USERS = 7;
  @AutoClose private static ReferenceServer server;
  private static PeerClient peer;

  @BeforeAll
  static void start() throws ScimException {
    server = ReferenceServer.start();
    peer = PeerClient.of(server);
    for (var i = 1; i <= USERS; i++) {
      var user = PeerClient.ada("user" + i).setTitle(i % 2 == 0 ? "even" : "odd");
      user.setEmails(
          new Email().setValue("u" + i + "@work.example").setType("work"),
          new Email().setValue("u" + i + "@home.example").setType("home"));
      user.setExtension(new EnterpriseUserExtension().setEmployeeNumber(String.valueOf(USERS - i)));
      peer.create(user);
    }
    peer.createGroup("Group of the query");
  }

  private static List<String> names(ListResponse<UserResource> found) {
    return found.getResources().stream().map(UserResource::getUserName).toList();
  }

  private static List<String> found(Filter filter) throws ScimException {
    return names(peer.service().search("Users", filter.toString(), UserResource.class));
  }

  @Test
  void the_configuration_is_understood() throws ScimException {
    var config = peer.service().getServiceProviderConfig();

    assertThat(config.getPatch().isSupported()).isTrue();
    assertThat(config.getFilter().isSupported()).isTrue();
    assertThat(config.getFilter().getMaxResults()).isPositive();
    assertThat(config.getSort().isSupported()).isTrue();
    assertThat(config.getEtag().isSupported()).isTrue();
    assertThat(config.getChangePassword().isSupported()).isTrue();
    assertThat(config.getBulk()).isNotNull();
    assertThat(config.getAuthenticationSchemes())
        .extracting(scheme -> scheme.getType())
        .contains("oauthbearertoken");
  }

  @Test
  void resource_types_are_listed_and_read() throws ScimException {
    var listed = peer.service().getResourceTypes();
    var user = peer.service().getResourceType("User");

    assertThat(listed.getResources())
        .extracting(ResourceTypeResource::getName)
        .contains("User", "Group");
    assertThat(user.getEndpoint()).hasToString("/Users");
    assertThat(user.getSchema()).hasToString("urn:ietf:params:scim:schemas:core:2.0:User");
    assertThat(user.getSchemaExtensions())
        .extracting(extension -> extension.getSchema().toString())
        .contains("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User");
  }

  @Test
  void schemas_are_listed_and_each_is_read_alone() throws ScimException {
    var listed = peer.service().getSchemas();

    assertThat(listed.getTotalResults()).isGreaterThanOrEqualTo(3);
    for (SchemaResource schema : listed) {
      assertThat(peer.service().getSchema(schema.getId()).getAttributes())
          .isEqualTo(schema.getAttributes());
    }
  }

  @Test
  void the_user_schema_describes_the_user_name() throws ScimException {
    var schema = peer.service().getSchema("urn:ietf:params:scim:schemas:core:2.0:User");

    var userName =
        schema.getAttributes().stream()
            .filter(attribute -> attribute.getName().equals("userName"))
            .findFirst()
            .orElseThrow();
    assertThat(userName.isRequired()).isTrue();
    assertThat(userName.isCaseExact()).isFalse();
    assertThat(userName.getUniqueness()).isEqualTo(AttributeDefinition.Uniqueness.SERVER);
    assertThat(userName.getMutability()).isEqualTo(AttributeDefinition.Mutability.READ_WRITE);
  }

  @Test
  void filters_that_the_client_builds_are_understood() throws ScimException {
    assertThat(found(Filter.eq("userName", "USER3"))).containsExactly("user3");
    assertThat(found(Filter.co("emails.value", "u4@"))).containsExactly("user4");
    assertThat(found(Filter.and(Filter.eq("title", "even"), Filter.gt("userName", "user3"))))
        .containsExactlyInAnyOrder("user4", "user6");
    assertThat(found(Filter.or(Filter.ew("userName", "1"), Filter.sw("userName", "user7"))))
        .containsExactlyInAnyOrder("user1", "user7");
    assertThat(found(Filter.not(Filter.ne("userName", "user5")))).containsExactly("user5");
    assertThat(
            found(
                Filter.hasComplexValue(
                    "emails",
                    Filter.and(Filter.eq("type", "work"), Filter.sw("value", "u2@work")))))
        .containsExactly("user2");
    assertThat(found(Filter.pr("nickName"))).isEmpty();
    assertThat(found(Filter.ge("meta.created", "2020-01-01T00:00:00Z"))).hasSize(USERS);
    assertThat(
            found(
                Filter.eq(
                    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
                    "0")))
        .containsExactly("user7");
  }

  @Test
  void pages_join_without_gap_or_overlap() throws ScimException {
    var first =
        peer.service()
            .searchRequest("Users")
            .sort("userName", SortOrder.DESCENDING)
            .page(1, 4)
            .invoke(UserResource.class);
    var second =
        peer.service()
            .searchRequest("Users")
            .sort("userName", SortOrder.DESCENDING)
            .page(5, 4)
            .invoke(UserResource.class);

    assertThat(first.getTotalResults()).isEqualTo(USERS);
    assertThat(first.getStartIndex()).isEqualTo(1);
    assertThat(first.getItemsPerPage()).isEqualTo(4);
    assertThat(names(first)).containsExactly("user7", "user6", "user5", "user4");
    assertThat(names(second)).containsExactly("user3", "user2", "user1");
  }

  @Test
  void cursors_lead_through_all_users_once() throws ScimException {
    var users = peer.service().searchRequest("Users").filter(Filter.sw("userName", "user"));
    var page = users.firstPageCursorWithCount(3).invoke(UserResource.class);
    var seen = new ArrayList<>(names(page));
    while (page.getNextCursor() != null) {
      page = users.pageWithCursor(page.getNextCursor(), 3).invoke(UserResource.class);
      seen.addAll(names(page));
    }

    assertThat(seen).hasSize(USERS).doesNotHaveDuplicates();
  }

  @Test
  void results_are_sorted_by_an_attribute_of_an_extension() throws ScimException {
    var sorted =
        peer.service()
            .searchRequest("Users")
            .sort(
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
                SortOrder.ASCENDING)
            .invoke(UserResource.class);

    assertThat(names(sorted))
        .containsExactly("user7", "user6", "user5", "user4", "user3", "user2", "user1");
  }

  @Test
  void a_search_by_post_finds_what_a_search_by_get_finds() throws ScimException {
    var request =
        peer.service()
            .searchRequest("Users")
            .filter(Filter.eq("title", "odd"))
            .sort("userName", SortOrder.ASCENDING)
            .page(2, 2)
            .attributes("userName", "title");

    var byGet = request.invoke(UserResource.class);
    var byPost = request.invokePost(UserResource.class);

    assertThat(names(byPost)).containsExactly("user3", "user5");
    assertThat(byPost).isEqualTo(byGet);
    assertThat(byPost.getResources().get(0).getEmails()).isNull();
    assertThat(byPost.getResources().get(0).getTitle()).isEqualTo("odd");
  }

  @Test
  void excluded_attributes_are_left_out_of_a_search() throws ScimException {
    var found =
        peer.service()
            .searchRequest("Users")
            .excludedAttributes("emails")
            .invokePost(UserResource.class);

    assertThat(found.getResources())
        .allSatisfy(
            user -> {
              assertThat(user.getEmails()).isNull();
              assertThat(user.getTitle()).isNotNull();
            });
  }

  @Test
  void the_root_is_searched_across_types() throws ScimException {
    var found =
        peer.service()
            .searchRequest("")
            .filter("displayName eq \"Group of the query\" or userName eq \"user1\"")
            .invokePost(GenericScimResource.class);

    assertThat(found.getResources())
        .extracting(resource -> resource.getMeta().getResourceType())
        .containsExactlyInAnyOrder("User", "Group");
  }
}
