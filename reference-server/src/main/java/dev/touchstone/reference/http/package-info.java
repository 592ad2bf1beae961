/** Brings requests from the network to the service provider: the only package that knows Jetty. */
package dev.touchstone.reference.http;
