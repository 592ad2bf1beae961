/** The definitions of RFC 7643: schemas, their attributes, and resource types made of them. */
package dev.touchstone.reference.schema;
