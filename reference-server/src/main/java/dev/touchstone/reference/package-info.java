/** A SCIM 2.0 service provider that is correct by default and can be told to misbehave. */
package dev.touchstone.reference;
