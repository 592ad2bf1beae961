package dev.touchstone.idp.entra.mapping;

import java.util.List;

/**
 * One row of the attribute mappings.
 *
 * @param precedence the order among the matching attributes, from one; zero if it is none
 * @param ifNull the "default value if null", used on create alone (ENTRA-19); empty for none
 * @param onCreationOnly "Apply this mapping: only during object creation"
 */
public record MappingRow(
    Expression source, ScimPath target, int precedence, String ifNull, boolean onCreationOnly) {

  /** Mapping type "Direct". */
  public static MappingRow direct(String attribute, String target) {
    return of(new Expression.Attribute(attribute), target);
  }

  /** Mapping type "Constant", or "None" with a default value (ENTRA-15, 26). */
  public static MappingRow constant(String value, String target) {
    return of(new Expression.Constant(value), target);
  }

  /** Mapping type "Expression". */
  public static MappingRow expression(String expression, String target) {
    return of(Expression.parse(expression), target);
  }

  private static MappingRow of(Expression source, String target) {
    return new MappingRow(source, ScimPath.of(target), 0, "", false);
  }

  /** The same as a matching attribute of that precedence (ENTRA-11). */
  public MappingRow matching(int place) {
    return new MappingRow(source, target, place, ifNull, onCreationOnly);
  }

  /** The same with a default value if null. */
  public MappingRow defaulting(String value) {
    return new MappingRow(source, target, precedence, value, onCreationOnly);
  }

  /** The same, applied only during object creation. */
  public MappingRow onlyDuringCreation() {
    return new MappingRow(source, target, precedence, ifNull, true);
  }

  /** Whether it yields app roles, in whatever form (ENTRA-34). */
  public boolean isAboutRoles() {
    return source.isMadeBy(Function.SINGLE_APP_ROLE_ASSIGNMENT) || hasManyRoles();
  }

  /** Whether it yields all app roles at once. */
  public boolean hasManyRoles() {
    return source.isMadeBy(Function.APP_ROLE_ASSIGNMENTS_COMPLEX) || isAssertive();
  }

  /** Whether roles that are no longer assigned go away. */
  public boolean isAssertive() {
    return source.isMadeBy(Function.ASSERTIVE_APP_ROLE_ASSIGNMENTS_COMPLEX);
  }

  /** The mapped values; none means that nothing is sent (ENTRA-19). */
  public List<String> values(Source object) {
    return source.evaluate(object).stream().filter(value -> !value.isEmpty()).toList();
  }
}
