/** How the provisioning engine speaks SCIM: requests letter by letter, answers read strictly. */
package dev.touchstone.idp.entra.scim;
