package dev.touchstone.steps;

import dev.touchstone.exchange.Link;
import dev.touchstone.requirement.Catalogue;
import dev.touchstone.target.ServiceProviderProfile;
import dev.touchstone.target.Target;
import dev.touchstone.verdict.Inspections;
import dev.touchstone.verdict.Patience;
import java.util.function.Consumer;

/**
 * What all scenarios of one run share.
 *
 * @param turns which scenarios may run side by side
 * @param crowd many users for scenarios that need many
 * @param marker part of the name of everything that the run creates
 * @param seed of all made-up data
 * @param mailDomain of all made-up e-mail addresses and user names
 * @param endings takes what each scenario leaves behind
 */
public record Stage(
    Target target,
    ServiceProviderProfile profile,
    Link link,
    Catalogue catalogue,
    Inspections inspections,
    Patience patience,
    Turns turns,
    Crowd crowd,
    String marker,
    long seed,
    String mailDomain,
    Consumer<Ending> endings) {}
