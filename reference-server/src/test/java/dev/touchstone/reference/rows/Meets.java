package dev.touchstone.reference.rows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rows of the catalogue that a test shows to be met, and the type of the server that does. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Meets {
  /** Ids of the catalogue, such as 7644-3.5.2-15. */
  String[] value();

  /** The simple name of the main type that meets them, such as Projection. */
  String by();
}
