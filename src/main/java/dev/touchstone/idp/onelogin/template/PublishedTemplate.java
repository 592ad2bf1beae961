package dev.touchstone.idp.onelogin.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates that OneLogin or service providers have published, by letter (ONELOGIN-08). */
public enum PublishedTemplate {
  /** (a) The least that the Core connector of SCIM 1.1 is filled with. */
  CORE_11("core-1.1"),
  /** (b) As the Enterprise connector of SCIM 1.1 is filled: emails is one object. */
  ENTERPRISE_11("enterprise-1.1"),
  /** (c) As the Enterprise connector of SCIM 2.0 is filled: URNs that no RFC has. */
  ENTERPRISE_20("enterprise-2.0"),
  /** (c) without the extension; inferred, for the Core connector of SCIM 2.0. */
  CORE_20("core-2.0"),
  /** (d) As service providers publish it, by the RFCs. */
  RFC_ENTERPRISE("rfc-enterprise"),
  /** (d) without the extension. */
  RFC_CORE("rfc-core"),
  /** (d) with no more than every service provider has. */
  GUIDE_ENTERPRISE("guide-enterprise"),
  /** The same without the extension. */
  GUIDE_CORE("guide-core"),
  /** (e) With a state in quotation marks, and with what only the service provider can set. */
  SLOPPY("sloppy"),
  /** (f) Without a name. */
  FLAT("flat"),
  /** (g) With an invented URN that schemas names. */
  CUSTOM_NAMED("custom-named"),
  /** (g) With an invented URN that schemas does not name, and a plain attribute of its own. */
  CUSTOM_UNNAMED("custom-unnamed");

  private final String file;

  PublishedTemplate(String file) {
    this.file = file;
  }

  /** The template. */
  public JsonTemplate template() {
    try (var stream = PublishedTemplate.class.getResourceAsStream(file + ".json")) {
      return JsonTemplate.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
