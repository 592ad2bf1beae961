/** What the reference server can be told to do wrong. */
package dev.touchstone.reference.fault;
