/** The words of the features about Ping Identity. */
package dev.touchstone.steps.ping;
