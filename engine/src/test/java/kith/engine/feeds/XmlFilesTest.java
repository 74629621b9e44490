package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kith.engine.feeds.items.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FHIR R4 in XML.
class XmlFilesTest {

    private static final String CONDITION = """
            <Condition xmlns="http://hl7.org/fhir">
              <id value="c1"/>
              <meta><versionId value="3"/></meta>
              <clinicalStatus><coding><system value="http://terminology.hl7.org/CodeSystem/condition-clinical"/>
                <code value="active"/></coding></clinicalStatus>
              <code><coding><system value="http://snomed.info/sct"/><code value="38341003"/></coding></code>
              <subject><reference value="%s"/></subject>
              <onsetDateTime value="2012-05-01"/>
            </Condition>
            """;

    @TempDir
    private Path folder;

    @Test
    void a_resource_is_read_with_its_subject_status_day_and_version() {
        CollectedItems.Item read = read(CONDITION.formatted("Patient/p1")).item();

        assertThat(read.id()).isEqualTo("c1");
        assertThat(read.about()).isEqualTo("p1");
        assertThat(Extracting.facts("Condition", read.bytes())).singleElement().satisfies(fact -> {
            assertThat(fact.code()).isEqualTo("38341003");
            assertThat(fact.happened()).isEqualTo("2012-05-01");
        });
        assertThat(read.bytes()).contains("\"versionId\":\"3\"");
    }

    @Test
    void an_entry_of_a_bundle_that_r4_does_not_know_is_rejected_by_its_line_and_the_others_are_read() {
        String older = CONDITION
                .formatted("Patient/p1")
                .replace("c1", "c2")
                .replaceFirst("(?s)<clinicalStatus>.*</clinicalStatus>", "<clinicalStatus value=\"active\"/>");

        CollectedItems read = read(bundle(older, CONDITION.formatted("urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a")));

        assertThat(read.ids()).containsExactly("p1", "c1");
        assertThat(read.items.getLast().about()).isEqualTo("p1");
        assertThat(read.reasons()).singleElement().asString().startsWith("all.xml:8 The entry that begins here");
        assertThat(read.ending).isEqualTo(Ending.CUT_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Not XML",
                "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"collection\"/><entry><resource>",
                "<Bundle><type value=\"collection\"/></Bundle>",
                "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>",
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><Patient xmlns=\"http://hl7.org/fhir\"><id value=\"&y;\"/></Patient>"
            })
    void what_is_not_fhir_in_xml_is_rejected_and_never_quoted(String text) {
        CollectedItems read = read(text);

        assertThat(read.items).isEmpty();
        assertThat(read.reasons()).singleElement().asString().doesNotContain("root:", "ClinicalDocument");
        assertThat(read.ending).isEqualTo(Ending.CUT_SHORT);
    }

    private static String bundle(String second, String third) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <f:Bundle xmlns:f="http://hl7.org/fhir">
              <f:type value="collection"/>
              <f:entry>
                <f:fullUrl value="urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a"/>
                <f:resource><f:Patient><f:id value="p1"/><f:birthDate value="1950-01-02"/></f:Patient></f:resource>
              </f:entry>
              <f:entry><f:resource>%s</f:resource></f:entry>
              <f:entry><f:resource>%s</f:resource></f:entry>
            </f:Bundle>
            """.formatted(second, third);
    }

    private CollectedItems read(String xml) {
        return CollectedItems.from(Some.file(folder, "all.xml", xml));
    }
}
