package dev.touchstone.idp.entra.setting;

/** The value by which a PATCH names a manager (ENTRA-29). */
public enum ManagerForm {
  /** The id as a bare string, in both dialects. */
  STRING,
  /** An object with the id as its value, as the Validator was seen to send. */
  OBJECT,
  /** An array with one reference under the path {@code manager}, as the tutorial has it. */
  ARRAY_OF_REFERENCES
}
