package dev.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

final class JUnitReportTest {

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    new JUnitReport().write(SampleRun.broken(), directory);
  }

  @Test
  void the_report_is_valid_for_build_servers() throws Exception {
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(JUnitReportTest.class.getResource("junit.xsd"));

    schema.newValidator().validate(new StreamSource(directory.resolve("junit.xml").toFile()));
  }

  @Test
  void a_broken_scenario_fails_with_all_its_findings() throws Exception {
    var failure = text("//testcase[starts-with(@name, 'A user name')]/failure");

    assertThat(failure)
        .contains("expected  status 409", "got       status 500", "at        scimType")
        .contains("POST /v2/Users?note=it's%20$HOME -> 500")
        .contains("7644-3.3-08 [M] A duplicate userName")
        .contains("curl -i --path-as-is -X POST");
  }

  @Test
  void a_warned_scenario_passes_and_says_so() throws Exception {
    assertThat(text("//testcase[@name='The primary value counts']/system-out"))
        .contains("warned: expected \"user100@example.com\"");
    assertThat(text("count(//testcase[@name='The primary value counts']/failure)")).isEqualTo("0");
  }

  @Test
  void what_was_not_judged_is_skipped_with_the_reason() throws Exception {
    assertThat(text("//testcase[@name='One member is removed']/skipped/@message"))
        .isEqualTo("undecided: the group could not be created: POST /Groups was answered with 503");
    assertThat(text("//testcase[@name='A job is run in order']/skipped/@message"))
        .isEqualTo("not applicable: the service provider does not claim bulk");
  }

  @Test
  void a_row_of_an_outline_has_a_name_of_its_own() throws Exception {
    assertThat(text("//testcase[@classname='okta.leavers']/@name"))
        .isEqualTo("A person is unassigned (row 2)");
  }

  @Test
  void what_only_inspections_saw_has_a_suite_of_its_own() throws Exception {
    var suite = "//testsuite[@name='Inspections of every exchange']";

    assertThat(text("count(" + suite + "/testcase)")).isEqualTo("2");
    assertThat(text(suite + "/testcase[starts-with(@name, '7644-3.1-03')]/failure/@message"))
        .contains("got text/html");
  }

  @Test
  void characters_that_xml_forbids_are_shown_as_pictures() throws Exception {
    assertThat(text("//testcase[starts-with(@name, 'A user name')]/failure")).contains("\\007 😀");
    assertThat(Printable.of("a\u0000\u001B\u007F\uFFFF\uD800b")).isEqualTo("a␀␛␡\uFFFD\uFFFDb");
  }

  private String text(String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, document());
  }

  private Document document() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(directory.resolve("junit.xml").toFile());
  }
}
