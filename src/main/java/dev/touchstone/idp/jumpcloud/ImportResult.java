package dev.touchstone.idp.jumpcloud;

import java.util.List;

/**
 * What an import of the service provider's people brought (JUMPCLOUD-10).
 *
 * @param users who can become people in JumpCloud
 * @param refused the addresses of those who cannot
 * @param failure why the import ended early; empty where it did not
 */
public record ImportResult(List<ImportedUser> users, List<String> refused, String failure) {

  public ImportResult {
    users = List.copyOf(users);
    refused = List.copyOf(refused);
  }

  /**
   * Somebody who was found.
   *
   * @param username the local part of the e-mail address
   */
  public record ImportedUser(String accountId, String username, String email) {}
}
