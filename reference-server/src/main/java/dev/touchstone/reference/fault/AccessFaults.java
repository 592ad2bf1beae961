package dev.touchstone.reference.fault;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Misbehaviours of credentials, of media types and of encodings. */
final class AccessFaults {
  private AccessFaults() {}

  static Misbehaviour noAuthentication(String token) {
    return Spoil.requests(
        request -> true, request -> request.withHeader("Authorization", "Bearer " + token));
  }

  static Misbehaviour anyTokenAccepted(String token) {
    return Spoil.requests(
        request ->
            request
                .header("Authorization")
                .filter(text -> text.regionMatches(true, 0, "Bearer ", 0, 7))
                .filter(text -> text.length() > 7)
                .isPresent(),
        request -> request.withHeader("Authorization", "Bearer " + token));
  }

  static Misbehaviour noWwwAuthenticate() {
    return Spoil.answers(answer -> answer.withoutHeader("WWW-Authenticate"));
  }

  static Misbehaviour unauthorizedAsHtml() {
    return Spoil.answers(answer -> answer.status() == 401 ? ErrorFaults.html(answer) : answer);
  }

  static Misbehaviour userAgentRequired() {
    return Spoil.refusal(
        request -> request.header("User-Agent").isEmpty(),
        Refusal.plain(403, "Requests without a User-Agent are not served."));
  }

  static Misbehaviour mediaType(String mediaType) {
    return Spoil.answers(
        answer ->
            answer.body().isPresent() ? answer.withHeader("Content-Type", mediaType) : answer);
  }

  private static Misbehaviour refused(Predicate<MediaType> unwanted) {
    return Spoil.refusal(
        request -> type(request).filter(unwanted).isPresent(),
        Refusal.plain(415, "This media type is not supported."));
  }

  private static Optional<MediaType> type(Request request) {
    return request.header("Content-Type").map(MediaType::parse);
  }

  static Misbehaviour scimJsonRefused() {
    return refused(
        type ->
            type.name().equals(MediaType.SCIM_JSON) && type.parameters().containsKey("charset"));
  }

  static Misbehaviour jsonRefused() {
    return refused(type -> type.name().equals(MediaType.JSON));
  }

  /** The pause is over at once, so that nobody has to wait for it. */
  static Misbehaviour pauseAsDate() {
    var limited = new AtomicBoolean();
    return Spoil.instead(
        request ->
            When.creates("Users").test(request)
                && request.header("User-Agent").filter(name -> name.startsWith("Okta")).isPresent()
                && limited.compareAndSet(false, true),
        (request, next) ->
            Spoil.error(Refusal.plain(429, "Too many requests."))
                .withHeader("Retry-After", "Mon, 01 Jan 2024 00:00:00 GMT"));
  }

  static Misbehaviour basicRefused() {
    return Spoil.requests(
        request -> isSchemed(request, "Basic "), request -> request.withoutHeader("Authorization"));
  }

  /** Takes the token that the server was started with, and none that it issued itself. */
  static Misbehaviour issuedTokensRefused(String token) {
    return Spoil.requests(
        request ->
            isSchemed(request, "Bearer ")
                && !request.header("Authorization").orElse("").endsWith(" " + token),
        request -> request.withoutHeader("Authorization"));
  }

  private static boolean isSchemed(Request request, String scheme) {
    return request
        .header("Authorization")
        .filter(text -> text.regionMatches(true, 0, scheme, 0, scheme.length()))
        .isPresent();
  }

  static Misbehaviour doubleSlashNotFound() {
    return Spoil.refusal(
        request -> request.header(Request.PATH).filter(path -> path.contains("//")).isPresent(),
        Refusal.notFound("There is nothing here."));
  }

  static Misbehaviour latin1Answers() {
    return Spoil.answers(
        answer -> answer.json().map(json -> latin1(answer, Json.bytes(json))).orElse(answer));
  }

  private static Answer latin1(Answer answer, byte[] utf8) {
    var text = new String(utf8, StandardCharsets.UTF_8);
    var raw = new Answer.RawBody(text.getBytes(StandardCharsets.ISO_8859_1));
    return new Answer(answer.status(), answer.headers(), Optional.of(raw));
  }
}
