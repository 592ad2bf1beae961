package dev.touchstone.report;

import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements and attributes that Surefire's and Jenkins' schemas of the format agree on. */
final class JUnitXml implements AutoCloseable {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A test suite with its cases. */
  record Suite(String name, Instant startedAt, Map<String, String> properties, List<Case> cases) {

    private long count(Kind kind) {
      return cases.stream().filter(one -> one.result().kind() == kind).count();
    }
  }

  /** A test case; its notes are what it writes to the standard output. */
  record Case(String className, String name, Duration duration, Result result, String notes) {}

  /** How a case ended. */
  record Result(Kind kind, String message, String text) {
    static Result passed() {
      return new Result(Kind.PASSED, "", "");
    }

    static Result skipped(String message) {
      return new Result(Kind.SKIPPED, message, "");
    }

    static Result failed(String message, String text) {
      return new Result(Kind.FAILED, message, text);
    }
  }

  /** The ways in which a case ends. */
  enum Kind {
    PASSED,
    SKIPPED,
    FAILED
  }

  private final XMLStreamWriter xml;

  JUnitXml(Writer target) throws XMLStreamException {
    xml = XMLOutputFactory.newInstance().createXMLStreamWriter(target);
  }

  void report(Duration duration, List<Suite> suites) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start(0, "testsuites");
    attribute("name", "Touchstone");
    attribute("tests", suites.stream().mapToLong(one -> one.cases().size()).sum());
    attribute("failures", suites.stream().mapToLong(one -> one.count(Kind.FAILED)).sum());
    attribute("errors", 0);
    attribute("time", seconds(duration));
    for (var suite : suites) {
      write(suite);
    }
    end(0);
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void write(Suite suite) throws XMLStreamException {
    start(1, "testsuite");
    attribute("name", suite.name());
    attribute("tests", suite.cases().size());
    attribute("failures", suite.count(Kind.FAILED));
    attribute("errors", 0);
    attribute("skipped", suite.count(Kind.SKIPPED));
    attribute("time", seconds(total(suite.cases().stream())));
    attribute("timestamp", TIMESTAMP.format(suite.startedAt()));
    start(2, "properties");
    for (var property : suite.properties().entrySet()) {
      indent(3);
      xml.writeEmptyElement("property");
      attribute("name", property.getKey());
      attribute("value", property.getValue());
    }
    end(2);
    for (var one : suite.cases()) {
      write(one);
    }
    end(1);
  }

  private void write(Case one) throws XMLStreamException {
    start(2, "testcase");
    attribute("name", one.name());
    attribute("classname", one.className());
    attribute("time", seconds(one.duration()));
    if (one.result().kind() == Kind.FAILED) {
      start(3, "failure");
      attribute("type", "broken");
      attribute("message", one.result().message());
      xml.writeCharacters(Printable.of(one.result().text()));
      xml.writeEndElement();
    }
    if (one.result().kind() == Kind.SKIPPED) {
      indent(3);
      xml.writeEmptyElement("skipped");
      attribute("message", one.result().message());
    }
    if (!one.notes().isEmpty()) {
      start(3, "system-out");
      xml.writeCharacters(Printable.of(one.notes()));
      xml.writeEndElement();
    }
    end(2);
  }

  private static Duration total(Stream<Case> cases) {
    return cases.map(Case::duration).reduce(Duration.ZERO, Duration::plus);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
  }

  private void attribute(String name, long number) throws XMLStreamException {
    attribute(name, Long.toString(number));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Printable.of(value.replaceAll("[\\n\\t]+", " ")));
  }

  private void start(int depth, String element) throws XMLStreamException {
    indent(depth);
    xml.writeStartElement(element);
  }

  private void end(int depth) throws XMLStreamException {
    indent(depth);
    xml.writeEndElement();
  }

  private void indent(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  @Override
  public void close() throws XMLStreamException {
    xml.close();
  }
}
