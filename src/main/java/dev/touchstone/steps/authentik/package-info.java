/** The steps of the features about authentik. */
package dev.touchstone.steps.authentik;
