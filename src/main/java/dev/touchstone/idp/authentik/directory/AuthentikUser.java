package dev.touchstone.idp.authentik.directory;

/**
 * Somebody in authentik's directory.
 *
 * @param uid 64 hexadecimal digits, which become the externalId
 * @param name the whole name; authentik knows no parts of names
 * @param email empty for none
 * @param avatar the address of a picture; empty for none
 */
public record AuthentikUser(
    String uid, String username, String name, String email, boolean active, String avatar) {

  /** The same under another name. */
  public AuthentikUser called(String other) {
    return new AuthentikUser(uid, username, other, email, active, avatar);
  }

  /** The same, active or not. */
  public AuthentikUser active(boolean state) {
    return new AuthentikUser(uid, username, name, email, state, avatar);
  }

  /** The same with a picture. */
  public AuthentikUser pictured(String address) {
    return new AuthentikUser(uid, username, name, email, active, address);
  }

  /** The same with another address, or with none. */
  public AuthentikUser at(String address) {
    return new AuthentikUser(uid, username, name, address, active, avatar);
  }
}
