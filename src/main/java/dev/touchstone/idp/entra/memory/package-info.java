/** What a provisioning job remembers from one cycle to the next. */
package dev.touchstone.idp.entra.memory;
