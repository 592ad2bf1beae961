/** Tells a SCIM 2.0 service provider whether the identity providers of its customers will work. */
package dev.touchstone;
