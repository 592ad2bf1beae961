/** The command that runs the reference server alone. */
package dev.touchstone.reference.serve;
