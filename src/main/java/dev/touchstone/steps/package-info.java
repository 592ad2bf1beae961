/** The glue: turns the words of the features into acts of administrators and clients. */
package dev.touchstone.steps;
