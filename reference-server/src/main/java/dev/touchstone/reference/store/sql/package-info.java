/** Keeps resources in H2 or PostgreSQL, and answers filters there. */
package dev.touchstone.reference.store.sql;
