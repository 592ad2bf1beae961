/** PATCH: what RFC 7644 section 3.5.2 lets a client change in part of a resource. */
package dev.touchstone.reference.patch;
