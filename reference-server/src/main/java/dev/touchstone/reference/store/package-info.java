/** Keeps resources and memberships: immutable snapshots out, conditional writes in. */
package dev.touchstone.reference.store;
