/** What goes over the wire, and what is made of the answers. */
package dev.touchstone.idp.ping.scim;
