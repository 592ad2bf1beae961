/** What an administrator sets, and the knobs for what the engine does unasked. */
package dev.touchstone.idp.entra.setting;
