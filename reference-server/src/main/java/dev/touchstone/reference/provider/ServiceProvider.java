package dev.touchstone.reference.provider;

import dev.touchstone.reference.access.Gate;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.store.Store;

/** A correct SCIM 2.0 service provider (RFC 7644). */
public final class ServiceProvider implements Handler {
  private final Handler chain;

  public ServiceProvider(Offer offer, Store store, Gate gate) {
    var router = new Router(offer, store, gate);
    var subjects = new Subjects(offer.definitions().users(), store);
    var authentication = new Authentication(gate, subjects, new BodyCheck(router));
    this.chain = new Negotiation(new Shield(authentication));
  }

  @Override
  public Answer handle(Request request) {
    return chain.handle(request);
  }
}
