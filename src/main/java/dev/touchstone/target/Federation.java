package dev.touchstone.target;

/**
 * Whose assertions a client may come with in place of a secret (RFC 7523, 2.2).
 *
 * @param issuer who signs them
 * @param audience whom they are made for
 * @param subject whom they are about
 * @param keys the issuer's public keys, as a JSON Web Key Set
 */
public record Federation(String issuer, String audience, String subject, String keys) {}
