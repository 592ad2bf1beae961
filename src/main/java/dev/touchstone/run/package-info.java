/** A run: what is selected, how it is carried out, and the record it leaves. */
package dev.touchstone.run;
