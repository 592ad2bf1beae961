package dev.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private final Places places = new Places(URI.create("https://h:8443/scim/v2"));

  @ParameterizedTest
  @CsvSource({
    "https://other/x, https://other/x",
    "/scim/v2/Users/1, https://h:8443/scim/v2/Users/1",
    "/Users/1, https://h:8443/scim/v2/Users/1",
    "Users/1, https://h:8443/scim/v2/Users/1"
  })
  void a_location_may_be_written_in_four_ways(String location, String url) {
    assertThat(places.absolute(location)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "https://h:8443/scim/v2/Users/a%20b",
    "https://h:8443/scim/v2//Users/a%20b",
    "https://h:8443/scim/v2/Users/a%20b/",
    "https://h:8443/scim/v2/Users/a%20b?attributes=id"
  })
  void one_resource_is_one_place_however_it_is_spelled(String url) {
    assertThat(places.of(url))
        .isEqualTo(new Places.Place("Users", "a b", "https://h:8443/scim/v2/Users/a%20b"));
  }

  @Test
  void a_text_is_encoded_for_path_and_query_alike() {
    assertThat(Places.encode("a b+\"ü\"/@~*")).isEqualTo("a%20b%2B%22%C3%BC%22%2F%40~%2A");
  }
}
