package dev.touchstone.reference.http;

import java.util.Optional;

/**
 * Where and how to listen.
 *
 * @param port the port, or 0 for any that is free
 */
public record Listening(int port, Pace pace, Optional<Tls> tls) {}
