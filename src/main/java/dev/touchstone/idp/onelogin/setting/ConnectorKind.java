package dev.touchstone.idp.onelogin.setting;

import dev.touchstone.idp.onelogin.template.JsonTemplate;
import dev.touchstone.idp.onelogin.template.PublishedTemplate;

/**
 * The connectors of OneLogin's catalogue that fit any service provider (sheet, 0.1). Those of SCIM
 * 1.1 change groups in a way that SCIM 2.0 does not know; an administrator can choose them by
 * mistake.
 */
public enum ConnectorKind {
  CORE_11("SCIM Provisioner with SAML (Core Schema v1.1)", PublishedTemplate.CORE_11),
  ENTERPRISE_11(
      "SCIM Provisioner with SAML (Enterprise Schema v1.1)", PublishedTemplate.ENTERPRISE_11),
  CORE_20("SCIM Provisioner with SAML (SCIM v2 Core)", PublishedTemplate.CORE_20),
  ENTERPRISE_20("SCIM Provisioner with SAML (SCIM v2 Enterprise)", PublishedTemplate.ENTERPRISE_20);

  private final String title;
  private final PublishedTemplate filledWith;

  ConnectorKind(String title, PublishedTemplate filledWith) {
    this.title = title;
    this.filledWith = filledWith;
  }

  /** As the catalogue calls it. */
  public String title() {
    return title;
  }

  /** The template that a new application is filled with. */
  public JsonTemplate template() {
    return filledWith.template();
  }

  /** Whether groups are changed as SCIM 1.1 does it. */
  public boolean isOld() {
    return this == CORE_11 || this == ENTERPRISE_11;
  }
}
