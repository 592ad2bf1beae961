package dev.touchstone.idp.onelogin;

import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.directory.UserStatus;
import dev.touchstone.idp.onelogin.scim.Refusal;
import dev.touchstone.idp.onelogin.setting.LeaverAction;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import dev.touchstone.idp.onelogin.setting.ProvisioningTab;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides what an account is due, holds it until it is approved, and has it carried out (sheet, 5
 * and 6). While something is held, nothing is sent for it, not even a look-up (ONELOGIN-32).
 */
final class Provisioning {

  private final Supplier<OneLoginSettings> settings;
  private final BooleanSupplier isConnected;
  private final Predicate<OneLoginUser> hasAccess;
  private final UserProvisioning work;

  Provisioning(
      Supplier<OneLoginSettings> settings,
      BooleanSupplier isConnected,
      Predicate<OneLoginUser> hasAccess,
      UserProvisioning work) {
    this.settings = settings;
    this.isConnected = isConnected;
    this.hasAccess = hasAccess;
    this.work = work;
  }

  /** Something about the user has changed. */
  void review(Account account) {
    if (!isOn()) {
      return;
    }
    account.release();
    due(account).ifPresent(action -> request(action, account));
  }

  /** "Reapply Mappings" for one user: everything is sent again (ONELOGIN-21). */
  void resynchronize(Account account) {
    var isAlive = account.id().isPresent() && !account.isSuspended();
    if (isOn() && isAlive && account.pending().isEmpty()) {
      account.repeatEverything();
      request(Action.UPDATE, account);
    }
  }

  private boolean isOn() {
    return tab().isEnabled() && isConnected.getAsBoolean();
  }

  private Optional<Action> due(Account account) {
    var user = account.user();
    var belongs = user.status() != UserStatus.DELETED && hasAccess.test(user);
    if (account.id().isEmpty()) {
      var isWanted = belongs && user.status() == UserStatus.ACTIVE;
      return isWanted ? Optional.of(Action.CREATE) : Optional.empty();
    }
    if (!belongs) {
      return leaving(account, tab().onRemoval());
    }
    if (user.status() == UserStatus.SUSPENDED) {
      return suspending(account, tab().onSuspension());
    }
    if (account.isSuspended()) {
      return Optional.of(Action.REACTIVATE);
    }
    return work.isOutOfStep(account) ? Optional.of(Action.UPDATE) : Optional.empty();
  }

  /** With "Do Nothing", the account is left to itself (ONELOGIN-30). */
  private static Optional<Action> leaving(Account account, LeaverAction choice) {
    if (choice == LeaverAction.DO_NOTHING) {
      account.forget(false);
    }
    return suspending(account, choice);
  }

  private static Optional<Action> suspending(Account account, LeaverAction choice) {
    return switch (choice) {
      case DELETE -> Optional.of(Action.DELETE);
      case SUSPEND -> account.isSuspended() ? Optional.empty() : Optional.of(Action.SUSPEND);
      case DO_NOTHING -> Optional.empty();
    };
  }

  private void request(Action action, Account account) {
    if (action.isHeldBy(tab().approvals())) {
      account.hold(action);
    } else {
      carryOut(action, account);
    }
  }

  /** "Approve" (ONELOGIN-33). */
  void approve(Account account) {
    var action = account.pending();
    account.release();
    action.ifPresent(each -> carryOut(each, account));
  }

  /** The retry that only an administrator starts (ONELOGIN-34). */
  void retry(Account account) {
    account.failed().ifPresent(action -> carryOut(action, account));
  }

  private void carryOut(Action action, Account account) {
    try {
      work.carryOut(action, account);
      account.succeed();
    } catch (Refusal refusal) {
      account.fail(action, refusal);
    }
  }

  private ProvisioningTab tab() {
    return settings.get().provisioning();
  }
}
