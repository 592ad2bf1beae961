/** The glue for features about OneLogin. */
package dev.touchstone.steps.onelogin;
