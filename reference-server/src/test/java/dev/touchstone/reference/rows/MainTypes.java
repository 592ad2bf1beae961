package dev.touchstone.reference.rows;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import java.util.TreeMap;

/** The server's top-level types by their simple names, and where their sources are. */
record MainTypes(TreeMap<String, String> fullNames) {
  static MainTypes load() {
    var names = new TreeMap<String, String>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.touchstone.reference")
            .stream()
            .filter(type -> type.isTopLevelClass())
            .forEach(type -> names.merge(type.getSimpleName(), type.getName(), MainTypes::first));
    return new MainTypes(names);
  }

  private static String first(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  Optional<String> fullName(String simpleName) {
    return Optional.ofNullable(fullNames.get(simpleName));
  }
}
