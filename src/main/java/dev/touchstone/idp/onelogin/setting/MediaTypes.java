package dev.touchstone.idp.onelogin.setting;

/**
 * The media types that requests name.
 *
 * @param sent of bodies
 * @param accepted of answers; empty for no Accept at all
 */
public record MediaTypes(String sent, String accepted) {

  /** Plain JSON both ways, which guides tell administrators to change (ONELOGIN-05). */
  public static MediaTypes usual() {
    return new MediaTypes("application/json", "application/json");
  }
}
