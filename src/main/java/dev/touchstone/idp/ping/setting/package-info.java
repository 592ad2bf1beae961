/** What an administrator chooses for a connection, and what is not known of Ping: its habits. */
package dev.touchstone.idp.ping.setting;
