/** The steps of the Okta features: what its administrator does, and what becomes of it. */
package dev.touchstone.steps.okta;
