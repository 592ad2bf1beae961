package dev.touchstone.target;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** The Docker engine of this machine. */
record Engine(DockerClient docker) {

  private static final int PULL_MINUTES = 10;

  /** The engine, if one answers. */
  static Engine running() {
    if (Boolean.parseBoolean(System.getenv("DOCKER_TLS_VERIFY"))
        || "1".equals(System.getenv("DOCKER_TLS_VERIFY"))) {
      throw new Unjudgeable(
          "Docker behind TLS is not supported: unset DOCKER_HOST and DOCKER_TLS_VERIFY, or start"
              + " the image yourself and name it with --target");
    }
    try {
      return new Engine(DockerClientFactory.instance().client());
    } catch (RuntimeException refused) {
      throw new Unjudgeable(reason(refused));
    }
  }

  private static String reason(Throwable refused) {
    for (var cause = refused; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("ryuk")) {
        return "Testcontainers cannot start its helper image testcontainers/ryuk: allow Docker to"
            + " pull it, or set TESTCONTAINERS_RYUK_DISABLED=true";
      }
    }
    return "Docker does not answer: start it, or check DOCKER_HOST and your rights";
  }

  /** Pulls the image if it is not here. Only once: most often it is the name that is wrong. */
  void demand(DockerImageName image) {
    if (has(image)) {
      return;
    }
    var why = "";
    try {
      docker
          .pullImageCmd(image.getUnversionedPart())
          .withTag(image.getVersionPart())
          .start()
          .awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      why = "interrupted";
    } catch (DockerException refused) {
      why = said(refused);
    }
    if (!has(image)) {
      throw new Unjudgeable(
          "the image %s is not on this machine and cannot be pulled (%s): check its name"
              .formatted(image.asCanonicalNameString(), why));
    }
  }

  /** The engine's own words, out of their JSON. */
  private static String said(DockerException refused) {
    return firstLine(refused.getMessage())
        .replaceFirst("^Status \\d+: \\{\"message\":\"(.*)\"}$", "$1")
        .replace("\\\"", "");
  }

  private boolean has(DockerImageName image) {
    try {
      docker.inspectImageCmd(image.asCanonicalNameString()).exec();
      return true;
    } catch (NotFoundException absent) {
      return false;
    }
  }

  static String firstLine(String text) {
    return text == null
        ? ""
        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }
}
