/** The catalogue: every demand of the RFCs and of the identity providers, each with a stable id. */
package dev.touchstone.requirement;
