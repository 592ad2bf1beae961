package dev.touchstone.reference.serve;

import dev.touchstone.reference.fault.Fault;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerDistance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a fault's id from the command line. */
final class FaultById implements ITypeConverter<Fault> {
  private static final int SUGGESTIONS = 3;

  @Override
  public Fault convert(String id) {
    return Fault.byId(id)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no fault \"" + id + "\"; did you mean " + nearest(id) + "?"));
  }

  private static String nearest(String id) {
    var distance = new JaroWinklerDistance();
    return Arrays.stream(Fault.values())
        .map(Fault::id)
        .sorted(Comparator.comparingDouble(known -> distance.apply(id, known)))
        .limit(SUGGESTIONS)
        .collect(Collectors.joining(", "));
  }
}
