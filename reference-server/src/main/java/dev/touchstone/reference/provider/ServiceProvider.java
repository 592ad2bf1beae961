package dev.touchstone.reference.provider;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.store.Store;

/** A correct SCIM 2.0 service provider (RFC 7644). */
public final class ServiceProvider implements Handler {
  private final Handler chain;

  public ServiceProvider(Definitions definitions, Store store, String token) {
    var router = new Router(definitions, store);
    this.chain = new Negotiation(new Shield(new Authentication(token, new BodyCheck(router))));
  }

  @Override
  public Answer handle(Request request) {
    return chain.handle(request);
  }
}
