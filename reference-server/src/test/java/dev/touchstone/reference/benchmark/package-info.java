/** Measures how fast the reference server is; run by hand, never by the build. */
package dev.touchstone.reference.benchmark;
