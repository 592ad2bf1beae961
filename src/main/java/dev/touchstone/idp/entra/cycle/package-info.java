/** One round of provisioning: who is in scope, what differs, what is sent, what the log says. */
package dev.touchstone.idp.entra.cycle;
