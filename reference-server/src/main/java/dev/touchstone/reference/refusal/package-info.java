/** Why a request is refused, in the words of RFC 7644 section 3.12. */
package dev.touchstone.reference.refusal;
