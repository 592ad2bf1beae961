/** Okta as a SCIM client: its directory, its application console and its provisioning engine. */
package dev.touchstone.idp.okta;
