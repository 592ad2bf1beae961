/** The steps of the Entra features: what its administrator does, and what becomes of it. */
package dev.touchstone.steps.entra;
