/** The server against naive models of the RFC, written apart from it, on random input. */
package dev.touchstone.reference.property;
