package dev.touchstone.reference.rows;

import dev.touchstone.reference.Client;

/** A user with a value in every attribute that a client may write. */
final class VariedUser {
  private VariedUser() {}

  /** The body; the variant is part of every value, so that two variants share none. */
  static String body(String userName, String variant) {
    return Scim.json(
            """
            {"schemas":["%1$s","%2$s"],
             "userName":"%3$s","externalId":"ext%4$s","displayName":"Ada%4$s","nickName":"A%4$s",
             "name":{"formatted":"Ms Ada %4$s","familyName":"King%4$s","givenName":"Ada%4$s",
               "middleName":"M%4$s","honorificPrefix":"Ms%4$s","honorificSuffix":"III%4$s"},
             "profileUrl":"https://example.com/%4$s","title":"T%4$s","userType":"Employee%4$s",
             "preferredLanguage":"en-%4$s","locale":"en-%4$s","timezone":"Europe/%4$s",
             "active":false,"password":"secret%4$s",
             "emails":[{"value":"a%4$s@example.com","display":"d%4$s","type":"work","primary":true}],
             "phoneNumbers":[{"value":"tel:%4$s","display":"d%4$s","type":"work","primary":true}],
             "ims":[{"value":"im%4$s","display":"d%4$s","type":"xmpp","primary":true}],
             "photos":[{"value":"https://example.com/%4$s.png","display":"d%4$s","type":"photo",
               "primary":true}],
             "addresses":[{"formatted":"f%4$s","streetAddress":"s%4$s","locality":"l%4$s",
               "region":"r%4$s","postalCode":"p%4$s","country":"FR","type":"work","primary":true}],
             "entitlements":[{"value":"e%4$s","display":"d%4$s","type":"t%4$s","primary":true}],
             "roles":[{"value":"r%4$s","display":"d%4$s","type":"t%4$s","primary":true}],
             "x509Certificates":[{"value":"%5$s","display":"d%4$s","type":"t%4$s","primary":true}],
             "%2$s":{"employeeNumber":"%4$s","costCenter":"c%4$s","organization":"o%4$s",
               "division":"v%4$s","department":"d%4$s"}}"""
                .formatted(Client.USER, Client.ENTERPRISE, userName, variant, FullUser.CERTIFICATE))
        .toString();
  }
}
