package dev.touchstone.run;

import dev.touchstone.idp.IdentityProviderExtension;
import dev.touchstone.idp.IdentityProviderProfile;
import dev.touchstone.requirement.Catalogue;
import dev.touchstone.requirement.Demands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** All that a run can choose from: features, demands and identity providers. */
public final class Repertoire implements AutoCloseable {

  private static final String STEPS = "dev.touchstone.steps";

  private final URLClassLoader loader;
  private final List<IdentityProviderExtension> extensions;
  private final FeatureLibrary features;
  private final Catalogue catalogue;

  private Repertoire(URLClassLoader loader) {
    this.loader = loader;
    this.extensions = find(loader);
    this.features = FeatureLibrary.load(loader);
    this.catalogue = catalogue(extensions);
    refuseSilentOnes();
  }

  /** What is packaged with the harness. */
  public static Repertoire packaged() {
    return of(List.of());
  }

  /**
   * What is packaged with the harness, and what the jars of a directory bring.
   *
   * @throws UnusableExtension if there are no jars, or one that cannot be taken in
   */
  public static Repertoire with(Path directory) {
    var jars = jars(directory);
    if (jars.isEmpty()) {
      throw new UnusableExtension(
          "there is no jar in %s: put the extension's jar there".formatted(directory));
    }
    var repertoire = of(jars);
    var own = repertoire.extensions.stream().filter(each -> isFrom(repertoire.loader, each));
    if (own.findAny().isEmpty()) {
      repertoire.close();
      throw new UnusableExtension(
          "no jar in %s names an identity provider in META-INF/services/%s: add that file to it"
              .formatted(directory, IdentityProviderExtension.class.getName()));
    }
    return repertoire;
  }

  private static Repertoire of(List<URL> jars) {
    var loader = new URLClassLoader(jars.toArray(URL[]::new), Repertoire.class.getClassLoader());
    try {
      return new Repertoire(loader);
    } catch (RuntimeException unusable) {
      close(loader);
      throw unusable;
    }
  }

  private static boolean isFrom(ClassLoader loader, IdentityProviderExtension extension) {
    return extension.getClass().getClassLoader() == loader;
  }

  private static List<URL> jars(Path directory) {
    try (var files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .map(Repertoire::url)
          .toList();
    } catch (IOException unreadable) {
      throw new UnusableExtension(
          "the directory %s cannot be read: check the name that --extensions gives"
              .formatted(directory),
          unreadable);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<IdentityProviderExtension> find(ClassLoader loader) {
    try {
      var found = new ArrayList<IdentityProviderExtension>();
      ServiceLoader.load(IdentityProviderExtension.class, loader).forEach(found::add);
      refuseTwins(found);
      return List.copyOf(found);
    } catch (ServiceConfigurationError | LinkageError broken) {
      throw new UnusableExtension(
          "an extension cannot be loaded (%s): build it against this version of Touchstone"
              .formatted(broken.getMessage()),
          broken);
    }
  }

  private static void refuseTwins(List<IdentityProviderExtension> extensions) {
    var ids = new HashSet<String>();
    for (var extension : extensions) {
      var id = extension.profile().id();
      if (!ids.add(id) || id.equals("rfc")) {
        throw new UnusableExtension(
            "two suites are called %s: give the extension's identity provider another id"
                .formatted(id));
      }
    }
  }

  private static Catalogue catalogue(List<IdentityProviderExtension> extensions) {
    try {
      return Catalogue.of(extensions.stream().map(Repertoire::demands).toList());
    } catch (IllegalArgumentException wrong) {
      throw new UnusableExtension(
          "the demands of an identity provider cannot be read: " + wrong.getMessage(), wrong);
    }
  }

  private static Demands demands(IdentityProviderExtension extension) {
    var profile = extension.profile();
    var table = extension.demands();
    if (table == null) {
      throw new UnusableExtension(
          "the table of demands of %s is missing: put %s.tsv beside %s"
              .formatted(profile.name(), profile.id(), extension.getClass().getSimpleName()));
    }
    return new Demands(profile.id(), profile.name(), table);
  }

  private void refuseSilentOnes() {
    for (var profile : identityProviders()) {
      if (features.scenarios().stream().noneMatch(each -> each.suite().equals(profile.id()))) {
        throw new UnusableExtension(
            "%s has no scenario: put its features, tagged @%s, into the folder features/%s"
                .formatted(profile.name(), profile.id(), profile.id()));
      }
    }
  }

  /** All features. */
  public FeatureLibrary features() {
    return features;
  }

  /** All demands. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The identity providers, those that are packaged with the harness first. */
  public List<IdentityProviderProfile> identityProviders() {
    return extensions.stream().map(IdentityProviderExtension::profile).toList();
  }

  /** Where step definitions are, in Cucumber's notation. */
  List<URI> glue() {
    var foreign =
        extensions.stream()
            .map(IdentityProviderExtension::steps)
            .filter(each -> !(each + ".").startsWith(STEPS + "."));
    return Stream.concat(Stream.of(STEPS), foreign)
        .distinct()
        .map(each -> URI.create("classpath:/" + each.replace('.', '/')))
        .toList();
  }

  /** What loads the step definitions. */
  ClassLoader loader() {
    return loader;
  }

  @Override
  public void close() {
    close(loader);
  }

  private static void close(URLClassLoader loader) {
    try {
      loader.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
