package dev.touchstone.exchange;

/** Carries one request to the service provider and brings back the response. */
interface Transport {

  /**
   * Sends the request and waits for the whole response.
   *
   * @throws NoAnswer if no complete response arrives
   */
  Response send(Request request);
}
