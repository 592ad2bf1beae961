package dev.touchstone.reference.rows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.ArrayList;
import java.util.List;

/** An attribute or sub-attribute as /Schemas declares it; the path is dotted. */
record Declared(String urn, String path, JsonNode facts) {
  static List<Declared> all(Client client) {
    var all = new ArrayList<Declared>();
    for (var schema : client.get("/Schemas").json().path("Resources")) {
      collect(schema.path("id").asText(), "", schema.path("attributes"), all);
    }
    return all;
  }

  private static void collect(String urn, String prefix, JsonNode array, List<Declared> all) {
    for (var facts : array) {
      var path = prefix + facts.path("name").asText();
      all.add(new Declared(urn, path, facts));
      collect(urn, path + ".", facts.path("subAttributes"), all);
    }
  }

  static List<Declared> in(Client client, String urn) {
    return all(client).stream().filter(attribute -> attribute.urn.equals(urn)).toList();
  }

  String name() {
    return facts.path("name").asText();
  }

  String type() {
    return facts.path("type").asText("string");
  }

  boolean isComplex() {
    return type().equals("complex");
  }

  boolean isMultiValued() {
    return facts.path("multiValued").asBoolean();
  }

  boolean isSubAttribute() {
    return path.indexOf('.') >= 0;
  }

  String says(String characteristic) {
    return facts.path(characteristic).asText();
  }

  /** Whether it is part of a multi-valued attribute. */
  boolean isPartOfMany(List<Declared> all) {
    return isSubAttribute()
        && all.stream()
            .anyMatch(
                other ->
                    other.urn.equals(urn)
                        && path.equals(other.path + "." + name())
                        && other.isMultiValued());
  }

  @Override
  public String toString() {
    return urn + ":" + path;
  }
}
