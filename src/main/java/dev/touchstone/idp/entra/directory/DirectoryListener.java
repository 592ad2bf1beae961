package dev.touchstone.idp.entra.directory;

/** Hears of every change in the directory, as whoever asks for the delta would. */
public interface DirectoryListener {

  /** An object was added, edited, blocked, deleted, restored or purged. */
  void changed(DirectoryObject object);

  /** Somebody joined or left a group. */
  void membershipChanged(EntraGroup group, EntraUser user);
}
