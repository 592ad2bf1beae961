/** What the engine does one way or another, because sources disagree or several were seen. */
package dev.touchstone.idp.entra.knob;
