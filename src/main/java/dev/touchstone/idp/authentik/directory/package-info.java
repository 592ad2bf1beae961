/** The users and groups that authentik itself has. */
package dev.touchstone.idp.authentik.directory;
