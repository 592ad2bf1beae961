/** The steps of the JumpCloud features: what its administrator does, and what becomes of it. */
package dev.touchstone.steps.jumpcloud;
