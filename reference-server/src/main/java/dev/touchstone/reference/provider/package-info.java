/** The service provider itself: what each endpoint of RFC 7644 section 3.2 does. */
package dev.touchstone.reference.provider;
