package dev.touchstone.reference.organisation;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Request;

/** Something that each organisation has, such as SCIM. */
@FunctionalInterface
public interface Service {
  /** Answers a request whose base is the host's URL, and whose path begins below its prefix. */
  Answer answer(Organisation organisation, Request request);
}
