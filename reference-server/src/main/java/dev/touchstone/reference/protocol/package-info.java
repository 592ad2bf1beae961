/** The messages of RFC 7644: requests, answers, lists, errors, and what of a resource is shown. */
package dev.touchstone.reference.protocol;
