package dev.touchstone.reference.rows;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The schemas that RFC 7643 section 8.7.1 prints, attribute by attribute. */
class RfcSchemasTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private static Map<String, Declared> declared;

  @BeforeAll
  static void readSchemas() {
    declared =
        Declared.all(SCIM.client()).stream()
            .collect(toMap(Declared::toString, Function.identity()));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "rfc7643-8.7.tsv", delimiter = '\t', numLinesToSkip = 1)
  @Meets(value = "7643-8.7-01", by = "Definitions")
  void an_attribute_is_declared_as_the_specification_prints_it(ArgumentsAccessor printed) {
    var name = printed.getString(0) + ":" + printed.getString(1);

    assertThat(declared).containsKey(name);

    var facts = declared.get(name).facts();
    assertThat(facts.path("type").asText()).isEqualTo(printed.getString(2));
    assertThat(facts.path("multiValued").asText()).isEqualTo(printed.getString(3));
    assertThat(facts.path("required").asText()).isEqualTo(required(name, printed.getString(4)));
    assertThat(facts.path("caseExact").asBoolean()).isEqualTo(isCaseExact(name, facts));
    assertThat(facts.path("mutability").asText()).isEqualTo(printed.getString(6));
    assertThat(facts.path("returned").asText()).isEqualTo(printed.getString(7));
    assertThat(facts.path("uniqueness").asText("none"))
        .isEqualTo(unique(name, printed.getString(8)));
  }

  /** What the specification prints leaves it open; identity providers need it (decision 6). */
  private static String unique(String name, String printed) {
    return name.equals(Client.GROUP + ":displayName") ? "server" : printed;
  }

  /** A group's name is required by section 4.2 (erratum 5368). */
  private static String required(String name, String printed) {
    return name.equals(Client.GROUP + ":displayName") ? "true" : printed;
  }

  /**
   * What is printed is never case exact, but ids are by section 3.1, binary values by 2.3.6 and
   * references by 2.3.7 (erratum 6001).
   */
  private static boolean isCaseExact(String name, JsonNode facts) {
    var type = facts.path("type").asText();
    var isId = name.endsWith(":groups.value") || name.endsWith(":members.value");
    return isId || type.equals("reference") || type.equals("binary");
  }
}
