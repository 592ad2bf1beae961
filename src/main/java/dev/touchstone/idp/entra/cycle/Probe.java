package dev.touchstone.idp.entra.cycle;

import dev.touchstone.idp.entra.scim.Answers;
import dev.touchstone.idp.entra.scim.EntraHttp;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.scim.Refusal;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Provisioned;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.util.function.Supplier;

/** Looks for objects that do not exist, to see whether anybody answers (ENTRA-01 to 03). */
public record Probe(EntraHttp http, Supplier<String> guids) {

  /**
   * Opens an activity.
   *
   * @throws Refusal that stops the job if the endpoint is not what it should be
   */
  public void open(ProvisioningSettings settings) {
    try {
      for (int times = 0; times < settings.knobs().limits().probes(); times++) {
        look(Kind.USER, settings.users());
      }
      if (settings.knobs().has(Habit.GROUP_PROBE)) {
        look(Kind.GROUP, settings.groups());
      }
    } catch (Refusal refusal) {
      throw refusal.stoppingTheJob();
    }
  }

  private void look(Kind kind, Provisioned objects) {
    if (objects.enabled()) {
      var rows = objects.mappings().matching();
      rows.stream()
          .limit(1)
          .map(row -> http.find(kind, row.target().text(), guids.get()))
          .forEach(Answers::list);
    }
  }
}
