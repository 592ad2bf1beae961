package dev.touchstone.idp.onelogin.template;

/**
 * A row of the Parameters tab.
 *
 * @param name as in {@code {$parameters.name}}
 * @param value the macro, or several, that give the value
 * @param isProvisioned "Include in User Provisioning", without which the value stays empty
 */
public record Parameter(String name, String value, boolean isProvisioned) {

  /** A parameter that is included in user provisioning. */
  public static Parameter provisioned(String name, String value) {
    return new Parameter(name, value, true);
  }
}
