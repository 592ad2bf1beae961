/** Microsoft Entra ID: a tenant, its enterprise applications and their provisioning jobs. */
package dev.touchstone.idp.entra;
