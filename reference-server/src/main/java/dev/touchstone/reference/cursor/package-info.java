/** Cursors of RFC 9865: what they hold, how they are sealed, and the orders they walk along. */
package dev.touchstone.reference.cursor;
