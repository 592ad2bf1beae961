/** Many operations in one request (RFC 7644 section 3.7). */
package dev.touchstone.reference.bulk;
