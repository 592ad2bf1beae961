/** Who may come in, with what credentials, and to do what. */
package dev.touchstone.reference.access;
