/**
 * authentik as a SCIM client: its SCIM provider, which other consoles would call an application.
 */
package dev.touchstone.idp.authentik;
