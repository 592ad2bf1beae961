package dev.touchstone.reference.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.access.Application;
import dev.touchstone.reference.access.Login;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.access.Person;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a person whether a client may act for the organisation (RFC 6749 section 4.1). */
record Consent(Access access, Codes codes) {

  /** A request that makes sense, so that mistakes in it can be told to the client. */
  private record Asked(AuthorizationRequest request, Application application, URI redirect) {}

  Answer answer(Issuer issuer, Request request) {
    var isDecision = request.is("POST");
    var text = isDecision ? new String(request.body(), StandardCharsets.UTF_8) : request.query();
    var parameters = URLUtils.parseParameters(text);
    Asked asked;
    try {
      asked = read(issuer, withoutDecision(parameters));
    } catch (Mistake mistake) {
      // Nobody knows where the answer would go (RFC 6749 section 4.1.2.1).
      return ConsentPage.problem(mistake.error().getDescription());
    }
    try {
      var permissions = permissions(asked);
      return isDecision
          ? decide(issuer, asked, parameters)
          : ConsentPage.of(question(asked, permissions), "");
    } catch (Mistake mistake) {
      return redirect(error(issuer, asked, mistake.error()));
    }
  }

  /** What the client sent; what the person entered is never shown again. */
  private static Map<String, List<String>> withoutDecision(Map<String, List<String>> parameters) {
    var asked = new LinkedHashMap<>(parameters);
    asked.keySet().removeAll(Set.of("name", "password", "decision"));
    return asked;
  }

  private static ConsentPage.Question question(Asked asked, Set<Permission> permissions) {
    return new ConsentPage.Question(
        asked.application().facts().name(), permissions, asked.request().toParameters());
  }

  private Asked read(Issuer issuer, Map<String, List<String>> parameters) throws Mistake {
    var id = MultivaluedMapUtils.getFirstValue(parameters, "client_id");
    var application =
        Optional.ofNullable(id)
            .flatMap(client -> access.applications().find(issuer.organisation(), client))
            .orElseThrow(() -> new Mistake(OAuth2Error.INVALID_CLIENT, "The client is unknown."));
    var redirect = redirect(application, parameters);
    try {
      return new Asked(AuthorizationRequest.parse(parameters), application, redirect);
    } catch (ParseException unreadable) {
      throw new Mistake(
          Wire.error(unreadable), "The request cannot be read: " + unreadable.getMessage() + ".");
    }
  }

  /** The registered redirect URI that the client names; it may be left out if there is but one. */
  private static URI redirect(Application application, Map<String, List<String>> parameters)
      throws Mistake {
    var named = MultivaluedMapUtils.getFirstValue(parameters, "redirect_uri");
    var registered = application.facts().redirects();
    var isClear = named == null ? registered.size() == 1 : registered.contains(named);
    if (!isClear) {
      throw new Mistake(OAuth2Error.INVALID_REQUEST, "The redirect URI is not registered.");
    }
    return URI.create(named == null ? registered.get(0) : named);
  }

  private static Set<Permission> permissions(Asked asked) throws Mistake {
    var request = asked.request();
    if (!request.getResponseType().equals(ResponseType.CODE)) {
      throw new Mistake(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
    }
    var challenge = Optional.ofNullable(request.getCodeChallenge());
    if (challenge.isEmpty() && asked.application().isPublic()) {
      throw new Mistake(OAuth2Error.INVALID_REQUEST, "A public client needs a code challenge.");
    }
    if (challenge.isPresent()
        && !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
      throw new Mistake(OAuth2Error.INVALID_REQUEST, "The code challenge method must be S256.");
    }
    return Scopes.asked(request.getScope(), asked.application().facts().permissions());
  }

  private Answer decide(Issuer issuer, Asked asked, Map<String, List<String>> parameters)
      throws Mistake {
    if (!"allow".equals(MultivaluedMapUtils.getFirstValue(parameters, "decision"))) {
      throw new Mistake(OAuth2Error.ACCESS_DENIED);
    }
    var login =
        new Login(
            Optional.ofNullable(MultivaluedMapUtils.getFirstValue(parameters, "name")).orElse(""),
            Optional.ofNullable(MultivaluedMapUtils.getFirstValue(parameters, "password"))
                .orElse(""));
    var person = access.people().find(issuer.organisation(), login);
    if (person.isEmpty()) {
      return ConsentPage.of(
          question(asked, permissions(asked)), "The name or the password is not right.");
    }
    return redirect(granted(issuer, asked, person.get()));
  }

  private AuthorizationResponse granted(Issuer issuer, Asked asked, Person person) throws Mistake {
    // Nobody can give more than they have.
    var permissions = EnumSet.copyOf(permissions(asked));
    permissions.retainAll(person.permissions());
    if (permissions.isEmpty()) {
      throw new Mistake(OAuth2Error.ACCESS_DENIED, "The person may not do any of that.");
    }
    var client = Client.of(issuer.organisation(), asked.application());
    var request = asked.request();
    var promise =
        new Codes.Promise(
            Optional.ofNullable(request.getRedirectionURI()),
            Optional.ofNullable(request.getCodeChallenge()).map(CodeChallenge::getValue));
    var code = codes.issue(Grant.of(client, permissions, Optional.of(person.name())), promise);
    return new AuthorizationSuccessResponse(
        asked.redirect(),
        new AuthorizationCode(code),
        null,
        request.getState(),
        new com.nimbusds.oauth2.sdk.id.Issuer(issuer.url()),
        ResponseMode.QUERY);
  }

  private static AuthorizationResponse error(Issuer issuer, Asked asked, ErrorObject error) {
    return new AuthorizationErrorResponse(
        asked.redirect(),
        error,
        asked.request().getState(),
        new com.nimbusds.oauth2.sdk.id.Issuer(issuer.url()),
        ResponseMode.QUERY);
  }

  private static Answer redirect(AuthorizationResponse response) {
    return Answer.of(302)
        .withHeader("Location", response.toURI().toString())
        .withHeader("Cache-Control", "no-store");
  }
}
