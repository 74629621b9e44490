package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.FhirVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FHIR R4 and STU3 in XML.
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
    void an_entry_of_a_bundle_that_no_version_knows_is_rejected_by_its_line_and_the_others_are_read() {
        String older = CONDITION
                .formatted("Patient/p1")
                .replace("c1", "c2")
                .replaceFirst("(?s)<clinicalStatus>.*</clinicalStatus>", "<clinicalState value=\"active\"/>");

        CollectedItems read = read(bundle(older, CONDITION.formatted("urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a")));

        assertThat(read.ids()).containsExactly("p1", "c1");
        assertThat(read.items.getLast().about()).isEqualTo("p1");
        assertThat(read.reasons()).singleElement().asString().startsWith("all.xml:8 The entry that begins here");
        assertThat(read.ending).isEqualTo(Ending.CUT_SHORT);
    }

    /// What FHIR STU3 says, in XML and in JSON, and what is drawn from it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<clinicalStatus value='active'/> | 'clinicalStatus':'active' | ACTIVE UNSTATED",
                "<clinicalStatus value='resolved'/> | 'clinicalStatus':'resolved' | RESOLVED UNSTATED",
                "<clinicalStatus value='active'/><verificationStatus value='refuted'/>"
                        + " | 'clinicalStatus':'active','verificationStatus':'refuted' | ACTIVE REFUTED",
                "<verificationStatus value='entered-in-error'/> | 'verificationStatus':'entered-in-error'"
                        + " | UNSTATED ENTERED_IN_ERROR",
                "<abatementBoolean value='true'/> | 'abatementBoolean':true | RESOLVED UNSTATED"
            })
    void a_condition_of_stu3_in_a_bundle_says_in_xml_what_it_says_in_json(String xml, String json, String statuses) {
        CollectedItems read = read(bundle(stu3(xml), CONDITION.formatted("Patient/p1")));
        String inJson = """
                {"resourceType":"Condition","id":"c2",%s,"code":{"coding":[{"system":"http://snomed.info/sct",
                "code":"38341003"}]},"subject":{"reference":"Patient/p1"},"assertedDate":"2014-06-07"}
                """.formatted(json.replace('\'', '"'));

        assertThat(read.reasons()).isEmpty();
        assertThat(read.ids()).containsExactly("p1", "c2", "c1");
        assertThat(read.ending).isEqualTo(Ending.WHOLE);
        assertThat(read.versions).containsExactly(FhirVersion.STU3, FhirVersion.R4);
        List<Fact> facts = Extracting.facts("Condition", read.items.get(1).bytes());
        assertThat(facts).isEqualTo(Extracting.facts("Condition", inJson));
        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.clinical() + " " + fact.verification()).isEqualTo(statuses);
            assertThat(fact.recorded()).isEqualTo("2014-06-07");
        });
    }

    @Test
    void a_resource_of_stu3_by_itself_is_read() {
        CollectedItems.Item read =
                read(stu3("<clinicalStatus value='resolved'/>")).item();

        assertThat(read.about()).isEqualTo("p1");
        assertThat(Extracting.facts("Condition", read.bytes()))
                .singleElement()
                .satisfies(fact -> assertThat(fact.clinical()).isEqualTo(ClinicalStatus.RESOLVED));
    }

    @Test
    void a_status_that_neither_version_has_is_rejected_and_not_read_as_absent() {
        CollectedItems read = read(stu3("<clinicalStatus value='gone'/>"));

        assertThat(read.items).isEmpty();
        assertThat(read.reasons()).singleElement().asString().contains("neither version has");
    }

    private static String stu3(String statuses) {
        return """
                <Condition xmlns="http://hl7.org/fhir">
                  <id value="c2"/>
                  %s
                  <code><coding><system value="http://snomed.info/sct"/><code value="38341003"/></coding></code>
                  <subject><reference value="Patient/p1"/></subject>
                  <assertedDate value="2014-06-07"/>
                </Condition>
                """.formatted(statuses);
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
