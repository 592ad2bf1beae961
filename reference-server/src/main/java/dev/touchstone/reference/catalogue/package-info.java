/** Roles and entitlements that users can be given, as a draft of the IETF tells of them. */
package dev.touchstone.reference.catalogue;
