package dev.touchstone.idp.onelogin.scim;

import dev.touchstone.idp.SignIn;

/**
 * What the administrator enters under "API Connection" (ONELOGIN-01, 03, 04).
 *
 * @param baseUrl the SCIM Base URL as typed, to which {@code /Users} is appended
 */
public record Connection(String baseUrl, SignIn signIn) {}
