/** Attribute mappings: which expression over the directory goes where in a SCIM resource. */
package dev.touchstone.idp.entra.mapping;
