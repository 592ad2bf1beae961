/** What operators see of the server: health, numbers, and a line for each request. */
package dev.touchstone.reference.observation;
