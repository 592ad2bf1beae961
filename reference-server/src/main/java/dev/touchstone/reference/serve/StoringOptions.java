package dev.touchstone.reference.serve;

import dev.touchstone.reference.Storing;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where data is to be kept, as said on the command line. */
final class StoringOptions {
  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private Place place = new Place();

  private static final class Place {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "Keep all data in this directory (default: in memory only).")
    private Path directory;

    @Option(
        names = "--jdbc",
        paramLabel = "URL",
        description = {
          "Keep all data in this PostgreSQL database, which several servers may share;",
          "user and password stand in the URL or in PGUSER and PGPASSWORD."
        })
    private String url;
  }

  Storing storing() {
    if (place.directory != null) {
      return new Storing.InDirectory(place.directory);
    }
    return place.url == null ? Storing.IN_MEMORY : new Storing.InDatabase(place.url);
  }
}
