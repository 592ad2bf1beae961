/** Ping Identity: PingFederate's SCIM provisioner and PingOne's outbound provisioning. */
package dev.touchstone.idp.ping;
