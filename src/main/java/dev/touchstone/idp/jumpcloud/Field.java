package dev.touchstone.idp.jumpcloud;

/** What JumpCloud's directory has of a person, and its SCIM connector can send (JUMPCLOUD-04). */
public enum Field {
  USERNAME,
  COMPANY_EMAIL,
  FIRST_NAME,
  LAST_NAME,
  DISPLAY_NAME,
  JOB_TITLE,
  DEPARTMENT,
  /** In international form, as {@code +1-555-555-5555}. */
  WORK_PHONE,
  STREET_ADDRESS,
  CITY,
  STATE,
  POSTAL_CODE,
  COUNTRY,
  /** The URL of a picture. */
  PHOTO
}
