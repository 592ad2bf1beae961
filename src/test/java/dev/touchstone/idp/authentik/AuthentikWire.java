package dev.touchstone.idp.authentik;

import dev.touchstone.idp.BareWire;
import dev.touchstone.idp.authentik.directory.AuthentikUser;
import dev.touchstone.idp.authentik.directory.Directory;
import dev.touchstone.idp.authentik.setting.ProviderSettings;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An authentik whose every byte a bare socket sees; made anew for each test. */
final class AuthentikWire implements BeforeEachCallback, AfterEachCallback {

  static final String CAPABLE = config(true, true, 0);
  static final String INCAPABLE = config(false, false, 0);

  private final BareWire bare = new BareWire();
  private Directory directory;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    bare.beforeEach(context);
    directory = new Directory(new Random(42));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    bare.afterEach(context);
  }

  static String config(boolean patch, boolean filter, int maxOperations) {
    return ("{\"patch\":{\"supported\":%s},\"bulk\":{\"supported\":false,\"maxOperations\":%d},"
            + "\"filter\":{\"supported\":%s},\"changePassword\":{\"supported\":false},"
            + "\"sort\":{\"supported\":false},\"authenticationSchemes\":[]}")
        .formatted(patch, maxOperations, filter);
  }

  static String list(String... resources) {
    return "{\"totalResults\":%d,\"Resources\":[%s]}"
        .formatted(resources.length, String.join(",", resources));
  }

  Directory directory() {
    return directory;
  }

  ProviderSettings settings() {
    return ProviderSettings.of(bare.url(), "t0k");
  }

  ScimProvider provider() {
    return provider(settings());
  }

  ScimProvider provider(ProviderSettings settings) {
    return new ScimProvider(bare.link().wire(), directory, settings);
  }

  /** Somebody whom authentik has, and nobody heard of. */
  AuthentikUser ada() {
    return directory.addUser("ada@x.example", "Ada Lovelace", "ada@x.example");
  }

  AuthentikWire answers(int status, String json) {
    bare.answers(status, json);
    return this;
  }

  AuthentikWire allows(String target) {
    bare.allows(target);
    return this;
  }

  List<String> sent() {
    return bare.sent();
  }

  List<String> lines() {
    return bare.lines();
  }

  List<String> bodiesAfter(int count) {
    return bare.bodiesAfter(count);
  }
}
