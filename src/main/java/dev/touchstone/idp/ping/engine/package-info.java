/** The provisioner: decides what to send by what it knows and what it was answered. */
package dev.touchstone.idp.ping.engine;
