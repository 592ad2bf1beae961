/** The steps of the RFC features: a plain client, and what the RFCs ask of the answers. */
package dev.touchstone.steps.rfc;
