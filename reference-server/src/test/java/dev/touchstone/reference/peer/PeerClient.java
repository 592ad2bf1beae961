package dev.touchstone.reference.peer;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import dev.touchstone.reference.ReferenceServer;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.stream.Stream;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;

/** The UnboundID SCIM 2 SDK's client, connected to a reference server. */
record PeerClient(ScimService service) {
  static PeerClient of(ReferenceServer server) {
    return of(server, server.token());
  }

  static PeerClient of(ReferenceServer server, String token) {
    // Jersey's own connector cannot send PATCH
    var config = new ClientConfig().connectorProvider(new JavaNetHttpConnectorProvider());
    ClientRequestFilter bearer =
        request -> request.getHeaders().putSingle("Authorization", "Bearer " + token);
    var client = ClientBuilder.newClient(config).register(bearer);
    return new PeerClient(new ScimService(client.target(server.baseUrl())));
  }

  static UserResource ada(String userName) {
    var user = new UserResource();
    user.setUserName(userName);
    user.setName(new Name().setGivenName("Ada").setFamilyName("King"));
    user.setTitle("Countess");
    user.setActive(true);
    user.setEmails(
        new Email().setValue("work@example.com").setType("work").setPrimary(true),
        new Email().setValue("home@example.com").setType("home"));
    user.setExtension(new EnterpriseUserExtension().setDepartment("Engines").setCostCenter("4130"));
    return user;
  }

  UserResource create(UserResource user) throws ScimException {
    return service.create("Users", user);
  }

  GroupResource createGroup(String name, UserResource... members) throws ScimException {
    var group = new GroupResource().setDisplayName(name);
    group.setMembers(
        Stream.of(members).map(member -> new Member().setValue(member.getId())).toList());
    return service.create("Groups", group);
  }
}
