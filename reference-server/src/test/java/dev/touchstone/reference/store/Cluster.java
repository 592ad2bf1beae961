package dev.touchstone.reference.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL of the tests' own, started when the first asks for it, gone with the JVM. */
final class Cluster {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static Cluster running;

  private final Path directory;
  private final Path programs;
  private final int port;

  private Cluster(Path programs, Path directory, int port) {
    this.programs = programs;
    this.directory = directory;
    this.port = port;
  }

  /** Where initdb is; empty if PostgreSQL is not installed. */
  static Optional<Path> programs() {
    var onPath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
    return Stream.concat(installed(), onPath)
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
        .findFirst();
  }

  private static Stream<Path> installed() {
    var root = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(root)) {
      return Stream.of();
    }
    try (var versions = Files.list(root)) {
      return versions.map(version -> version.resolve("bin")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static synchronized Cluster running() {
    if (running == null) {
      running = start(programs().orElseThrow());
    }
    return running;
  }

  private static Cluster start(Path programs) {
    try {
      var directory = Files.createTempDirectory("touchstone-postgresql");
      int port;
      try (var socket = new ServerSocket(0)) {
        port = socket.getLocalPort();
      }
      var cluster = new Cluster(programs, directory, port);
      if (isRoot()) {
        run(List.of("chown", "postgres", directory.toString()));
      }
      cluster.asUser("initdb", "-D", cluster.data(), "-A", "trust", "-U", "touchstone", "-N");
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
      cluster.asUser("pg_ctl", "-D", cluster.data(), "-w", "-o", cluster.options(), "start");
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  private String options() {
    return "-p " + port + " -k " + directory + " -h 127.0.0.1 -c fsync=off -c max_connections=300";
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void asUser(String program, String... arguments) {
    run(command(program, arguments));
  }

  private List<String> command(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static void run(List<String> command) {
    try {
      var log = Files.createTempFile("touchstone-postgresql", ".log");
      var process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed: " + Files.readString(log));
      }
      Files.delete(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The URL of a new and empty database. */
  String newDatabase() {
    var name = "t" + DATABASES.incrementAndGet();
    try (var connection = DriverManager.getConnection(url("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return url(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=touchstone";
  }

  /** Not waited for: the JVM is on its way out. */
  private void stop() {
    var stop = String.join(" ", command("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop"));
    try {
      new ProcessBuilder("sh", "-c", stop + "; rm -rf " + directory)
          .directory(Path.of("/").toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
