package dev.touchstone.idp.entra.directory;

/** A user or a group in the directory. */
public sealed interface DirectoryObject permits EntraUser, EntraGroup {

  /** The object id, a GUID. */
  String id();

  /** The name that the portal shows. */
  String displayName();

  /** Whether the object is deleted for good, beyond the recycle bin. */
  boolean isPurged();
}
