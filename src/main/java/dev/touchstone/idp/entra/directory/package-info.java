/** The directory of a tenant: users and groups, as an administrator changes them. */
package dev.touchstone.idp.entra.directory;
