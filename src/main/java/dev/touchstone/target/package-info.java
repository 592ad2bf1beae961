/** The service provider under test: where it is, how to log in, what it claims. */
package dev.touchstone.target;
