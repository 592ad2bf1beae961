package dev.touchstone.reference.rows;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.commons.annotation.Testable;

/** What the module's tests say that they show, in order of class and sentence. */
record Proofs(List<Proof> all) {
  static final String ROOT = "dev.touchstone.reference";

  Proofs {
    all = List.copyOf(all);
  }

  static Proofs inTests() {
    return new Proofs(
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(ROOT)
                .stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Meets.class))
                .map(Proofs::proof)
                .sorted(Comparator.comparing(Proof::testClass).thenComparing(Proof::method))
                .toList());
  }

  private static Proof proof(JavaMethod method) {
    if (!method.isMetaAnnotatedWith(Testable.class)) {
      throw new IllegalStateException(method.getFullName() + " meets rows but is no test.");
    }
    var meets = method.getAnnotationOfType(Meets.class);
    var owner = method.getOwner().getName().replaceFirst("\\$.*", "");
    return new Proof(List.of(meets.value()), meets.by(), owner, method.getName());
  }

  Set<String> rows() {
    return all.stream().flatMap(proof -> proof.rows().stream()).collect(Collectors.toSet());
  }

  List<Proof> of(Row row) {
    return all.stream().filter(proof -> proof.rows().contains(row.id())).toList();
  }
}
