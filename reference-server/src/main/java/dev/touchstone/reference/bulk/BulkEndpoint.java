package dev.touchstone.reference.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Fields;
import dev.touchstone.reference.schema.SchemasNamed;
import dev.touchstone.reference.schema.Urns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Takes a job apart, has each of its operations answered, and puts the results together. */
public final class BulkEndpoint implements Handler {
  public static final int MAX_OPERATIONS = 1000;
  public static final int MAX_PAYLOAD = Request.MAX_BODY;

  private final Handler single;

  /** An endpoint whose operations are answered, errors included, as if each came alone. */
  public BulkEndpoint(Handler single) {
    this.single = single;
  }

  @Override
  public Answer handle(Request request) {
    if (request.body().length > MAX_PAYLOAD) {
      throw tooLarge("maxPayloadSize", MAX_PAYLOAD);
    }
    var body = request.json();
    if (!SchemasNamed.names(body, Urns.BULK_REQUEST)) {
      throw Refusal.invalidSyntax("schemas must name " + Urns.BULK_REQUEST + ".");
    }
    var job = new Job(operations(body), new Single(request, single), errorsAllowed(body));
    var json = Json.object();
    json.putArray("schemas").add(Urns.BULK_RESPONSE);
    json.putArray("Operations").addAll(job.results());
    return Answer.json(200, json);
  }

  private static Refusal tooLarge(String limit, int value) {
    return Refusal.plain(
        413, "The size of the bulk request exceeds the " + limit + " (" + value + ").");
  }

  private static List<BulkOperation> operations(ObjectNode body) {
    var array = Fields.named(body, "Operations");
    if (!array.isArray() || array.isEmpty()) {
      throw Refusal.invalidSyntax("Operations must be an array of at least one operation.");
    }
    if (array.size() > MAX_OPERATIONS) {
      throw tooLarge("maxOperations", MAX_OPERATIONS);
    }
    var operations = new ArrayList<BulkOperation>();
    var bulkIds = new HashSet<String>();
    for (var json : array) {
      var operation = BulkOperation.read(operations.size(), json);
      if (operation.creates().filter(bulkId -> !bulkIds.add(bulkId)).isPresent()) {
        throw Refusal.invalidValue("Two operations have the bulkId " + operation.bulkId() + ".");
      }
      operations.add(operation);
    }
    return operations;
  }

  private static int errorsAllowed(ObjectNode body) {
    JsonNode limit = Fields.named(body, "failOnErrors");
    if (limit.isMissingNode() || limit.isNull()) {
      return Integer.MAX_VALUE;
    }
    if (!limit.isIntegralNumber() || limit.bigIntegerValue().signum() < 0) {
      throw Refusal.invalidValue("failOnErrors must be a number of errors.");
    }
    return limit.canConvertToInt() ? Math.max(1, limit.intValue()) : Integer.MAX_VALUE;
  }
}
