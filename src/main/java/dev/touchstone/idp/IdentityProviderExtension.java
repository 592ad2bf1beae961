package dev.touchstone.idp;

import java.net.URL;

/**
 * What makes an identity provider known to Touchstone: {@link java.util.ServiceLoader} finds it,
 * whether it is packaged with the harness or comes in a jar of somebody else's. Its features stand
 * in the folder {@code features/ID} of the class path, and each carries the tag {@code @ID}.
 */
public interface IdentityProviderExtension {

  /** What is known of the identity provider before any run. */
  IdentityProviderProfile profile();

  /**
   * The package in which the step definitions of its features are, those of packages below
   * included. They are made anew for each scenario; a constructor may ask for {@code
   * dev.touchstone.steps.World} and for other objects of such packages.
   */
  default String steps() {
    return getClass().getPackageName();
  }

  /**
   * The table of its demands, in UTF-8 and with tabs between its cells. Columns: id, severity
   * (blocks, data, minor or habit), confidence (a text that begins with documented, observed or
   * inferred), requirement, test, why, fix, option.
   */
  default URL demands() {
    return getClass().getResource(profile().id() + ".tsv");
  }
}
