/** OneLogin's directory: users, their fields and roles. */
package dev.touchstone.idp.onelogin.directory;
