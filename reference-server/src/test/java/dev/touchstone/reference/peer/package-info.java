/** Clients that others wrote, which know nothing of this server but the RFCs. */
package dev.touchstone.reference.peer;
