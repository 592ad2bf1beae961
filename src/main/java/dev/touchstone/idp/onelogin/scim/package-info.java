/** What goes over the wire, and how the answers are read. */
package dev.touchstone.idp.onelogin.scim;
