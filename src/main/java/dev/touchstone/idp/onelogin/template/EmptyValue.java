package dev.touchstone.idp.onelogin.template;

/** What is sent for a macro without a value; which of them is not established (ONELOGIN-09). */
public enum EmptyValue {
  EMPTY_STRING,
  NULL,
  OMIT
}
