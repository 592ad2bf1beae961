package dev.touchstone.idp.onelogin.setting;

import dev.touchstone.exchange.Headers;
import dev.touchstone.idp.onelogin.template.JsonTemplate;

/**
 * The Configuration tab, but for the base URL and the token.
 *
 * @param customHeaders sent with every call, in place of those of the same name (ONELOGIN-05)
 */
public record ConfigurationTab(ConnectorKind kind, JsonTemplate template, Headers customHeaders) {

  /** As a new application has it. */
  public static ConfigurationTab of(ConnectorKind kind) {
    return new ConfigurationTab(kind, kind.template(), Headers.none());
  }

  /** The same with another template. */
  public ConfigurationTab with(JsonTemplate other) {
    return new ConfigurationTab(kind, other, customHeaders);
  }

  /** The same with one custom header more. */
  public ConfigurationTab withHeader(String name, String value) {
    return new ConfigurationTab(kind, template, customHeaders.with(name, value));
  }
}
