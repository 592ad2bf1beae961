package dev.touchstone.reference.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.patch.MemberDraft;
import dev.touchstone.reference.patch.Patch;
import dev.touchstone.reference.patch.Roster;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Member;
import java.util.List;

/** A PATCH is refused, or leaves a resource that could have been sent as a whole. */
final class PatchClaim implements Claim {
  @Override
  public void examine(byte[] input) {
    var patch = Patch.read(Json.readObject(input));
    for (var type : Samples.types()) {
      try {
        apply(patch, type);
      } catch (Refusal refusal) {
        // what suits a group need not suit a user
      }
    }
  }

  private static void apply(Patch patch, ResourceType type) {
    var content = Samples.of(type);
    content.remove("members");
    var draft = new MemberDraft(new FewMembers());
    patch.apply(new Patch.Subject(type, "subject", content), draft);
    draft.change();
    ResourceClaim.demandStable(type, content);
  }

  private record FewMembers() implements Roster {
    private static final List<Member> ALL =
        List.of(new Member("u1", "User", "Ana"), new Member("u2", "User", ""));

    @Override
    public boolean holds(String memberId) {
      return ALL.stream().anyMatch(member -> member.value().equals(memberId));
    }

    @Override
    public int size() {
      return ALL.size();
    }

    @Override
    public List<Member> all() {
      return ALL;
    }

    @Override
    public Member admit(JsonNode sent) {
      return new Member(sent.path("value").asText(), "User", sent.path("display").asText(""));
    }
  }
}
