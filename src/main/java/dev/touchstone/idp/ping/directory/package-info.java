/** Where Ping takes people and groups from: an LDAP data store, or an environment of PingOne. */
package dev.touchstone.idp.ping.directory;
