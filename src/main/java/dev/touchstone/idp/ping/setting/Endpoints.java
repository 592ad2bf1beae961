package dev.touchstone.idp.ping.setting;

/**
 * Where users and groups are (PING-03).
 *
 * @param base to which the other endpoints of SCIM are appended
 */
public record Endpoints(String base, String users, String groups) {

  private static final String USERS = "/Users";
  private static final String GROUPS = "/Groups";

  /** "SCIM URL" with the usual paths; a slash at its end does no harm. */
  public static Endpoints below(String scimUrl) {
    return below(scimUrl, USERS, GROUPS);
  }

  /** "SCIM URL" with "Users API Path" and "Groups API Path". */
  public static Endpoints below(String scimUrl, String usersPath, String groupsPath) {
    var base = scimUrl.replaceAll("/+$", "");
    return new Endpoints(base, base + usersPath, base + groupsPath);
  }

  /** "SCIM URL" and paths put together as they are, two slashes and all. */
  public static Endpoints verbatim(String scimUrl) {
    return new Endpoints(scimUrl, scimUrl + USERS, scimUrl + GROUPS);
  }

  /** "Users Resource URL" and "Groups Resource URL" of PingFederate's bundled plug-in. */
  public static Endpoints full(String usersUrl, String groupsUrl) {
    return new Endpoints(usersUrl.replaceAll("/[^/]*$", ""), usersUrl, groupsUrl);
  }
}
