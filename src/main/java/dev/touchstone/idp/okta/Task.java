package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import java.util.Optional;

/**
 * Something that Okta leaves to the administrator under Tasks.
 *
 * @param text what the administrator reads
 * @param exchange the one that decided it; empty where no answer came
 * @param job what "Retry Selected" carries out once more
 */
public record Task(String text, Optional<Exchange> exchange, Runnable job) {}
