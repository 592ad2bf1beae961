/** Input that nobody meant to send: it is refused in good order, and never breaks the server. */
package dev.touchstone.reference.fuzz;
