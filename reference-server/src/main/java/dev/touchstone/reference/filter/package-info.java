/** Filters and paths: the grammar of RFC 7644 figure 1, what it means, and order by attribute. */
package dev.touchstone.reference.filter;
