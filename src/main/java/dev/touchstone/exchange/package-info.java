/**
 * Requests as sent and responses as received: the wire, what went over it, and the plain client.
 */
package dev.touchstone.exchange;
