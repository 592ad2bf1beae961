/** The organisations that share the service without seeing each other (RFC 7644 section 6). */
package dev.touchstone.reference.organisation;
