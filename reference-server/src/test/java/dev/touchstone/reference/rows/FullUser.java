package dev.touchstone.reference.rows;

import dev.touchstone.reference.Client;

/** A user with a value for everything that clients may set. */
final class FullUser {
  /** A self-signed certificate of a made-up person, as DER in base64. */
  static final String CERTIFICATE =
      "MIIBczCCARmgAwIBAgIUDLdCd8LtzbH40Z2Tb7KAB9PxjmIwCgYIKoZIzj0EAwIwDjEMMAoGA1UEAwwD"
          + "QWRhMCAXDTI2MTEyMjA3MDMxMloYDzIxMjYxMDI5MDcwMzEyWjAOMQwwCgYDVQQDDANBZGEwWTATBgcq"
          + "hkjOPQIBBggqhkjOPQMBBwNCAAQkDYl+trz5o6vC7InN5YRmRv6Izx2EeFtewKv+14sG7mOEKJOXRGes"
          + "pG87Ir49snXj/P1plwU+Odpj1TcBvOvDo1MwUTAdBgNVHQ4EFgQUcGHfw/8aqoHXYPGRc9oqUJheN94w"
          + "HwYDVR0jBBgwFoAUcGHfw/8aqoHXYPGRc9oqUJheN94wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQD"
          + "AgNIADBFAiBgSqh6Dbshu7Hzyp8z2RSG16BTm+8C0BOuZK8+0Fj/fQIhAKs+LDDuSKlYIHDfg5Ktt4z/"
          + "PjG2Tr94t2qsYSOS7ur3";

  private FullUser() {}

  static Client.Reply make(Client client, String userName) {
    var manager = client.newUser("manager-of-" + userName, "");
    return client.post("/Users", json(userName, manager.id()));
  }

  static String json(String userName, String managerId) {
    return """
        {"schemas": ["%s", "%s"],
         "userName": "%s", "externalId": "Ext-%s",
         "name": {"formatted": "Dr. Ada May King, Esq.", "familyName": "King",
           "givenName": "Ada", "middleName": "May",
           "honorificPrefix": "Dr.", "honorificSuffix": "Esq."},
         "displayName": "Ada King", "nickName": "Ada", "title": "Countess",
         "profileUrl": "https://login.example.com/ada", "userType": "Employee",
         "preferredLanguage": "fr-CH, fr;q=0.9", "locale": "en-US",
         "timezone": "America/Los_Angeles", "active": true, "password": "Correct-Horse-1",
         "emails": [{"value": "ada@example.com", "type": "work", "primary": true},
           {"value": "ada@example.org", "type": "home", "display": "at home"}],
         "phoneNumbers": [{"value": "tel:+1-201-555-0123", "type": "work"}],
         "ims": [{"value": "ada@example.com", "type": "xmpp"}],
         "photos": [{"value": "https://photos.example.com/ada.jpg", "type": "photo"}],
         "addresses": [{"type": "work", "streetAddress": "1 Main Street", "locality": "Paris",
           "region": "IDF", "postalCode": "75001", "country": "FR",
           "formatted": "1 Main Street\\n75001 Paris", "primary": true}],
         "entitlements": [{"value": "library"}], "roles": [{"value": "reader"}],
         "x509Certificates": [{"value": "%s"}],
         "%s": {"employeeNumber": "701984", "costCenter": "4130",
           "organization": "Universal", "division": "Engines", "department": "Analysis",
           "manager": {"value": "%s"}}}"""
        .formatted(
            Client.USER,
            Client.ENTERPRISE,
            userName,
            userName,
            CERTIFICATE,
            Client.ENTERPRISE,
            managerId);
  }
}
