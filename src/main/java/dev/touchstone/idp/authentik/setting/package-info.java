/** What an administrator of authentik chooses for a SCIM provider. */
package dev.touchstone.idp.authentik.setting;
