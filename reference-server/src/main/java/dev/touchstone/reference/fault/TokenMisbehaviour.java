package dev.touchstone.reference.fault;

/** Comes between a request and the authorization server, and leaves SCIM alone. */
@FunctionalInterface
public interface TokenMisbehaviour extends Misbehaviour {}
