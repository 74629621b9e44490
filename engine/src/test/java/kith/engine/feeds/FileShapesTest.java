package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kith.engine.feeds.items.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files whose records stand in another shape than their name says, or whose ids stand elsewhere.
class FileShapesTest {

    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p1\"}";
    private static final String BUNDLE =
            "{\"type\":\"collection\",\"entry\":[{\"resource\":" + PATIENT + "}],\"resourceType\":\"Bundle\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n"})
    void a_json_file_with_a_resource_on_each_line_is_read_as_ndjson(String newline) {
        CollectedItems taken = json(PATIENT + newline + Some.CONDITION + newline + "{\"broken");

        assertThat(taken.ids()).containsExactly("p1", "c1");
        assertThat(taken.items.getLast().about()).isEqualTo("p1");
        assertThat(taken.rejected).hasSize(1);
    }

    @Test
    void resources_that_go_over_several_lines_are_not_taken_for_ndjson() {
        CollectedItems taken = json(PATIENT.replace(",", ",\n") + "\n" + Some.CONDITION);

        assertThat(taken.items).isEmpty();
        assertThat(taken.reasons())
                .containsExactly("b.json:1 More follows after the resource. Put one resource on a line.");
    }

    @Test
    void bundles_in_parameters_are_read_and_what_stands_beside_them_is_named() {
        CollectedItems taken = json("{\"parameter\":[{\"name\":\"a\",\"resource\":" + BUNDLE + "},\n{\"resource\":"
                + Some.CONDITION + "},{\"name\":\"b\",\"valueString\":\"x\"},{\"resource\":"
                + BUNDLE.replace("p1", "p2") + "}],\"resourceType\":\"Parameters\"}");

        assertThat(taken.ids()).containsExactly("p1", "p2");
        assertThat(taken.reasons())
                .containsExactly("b.json:2 Parameters hold a bundle and other resources (1). Only the bundle was read."
                        + " Ask the partner to put all into it.");
    }

    @Test
    void parameters_without_a_bundle_are_a_resource_like_any_other() {
        CollectedItems taken =
                json("{\"resourceType\":\"Parameters\",\"id\":\"x\",\"parameter\":[{\"resource\":" + PATIENT + "}]}");

        assertThat(taken.item().type()).isEqualTo("Parameters");
    }

    @Test
    void parameters_in_parameters_without_end_are_read_to_an_end() {
        CollectedItems taken = json("{\"resourceType\":\"Parameters\",\"parameter\":[{\"resource\":".repeat(100_000));

        assertThat(taken.items).isEmpty();
        assertThat(taken.rejected).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, Patient/p7, urn:uuid:1, p7",
        "put, https://example.org/fhir/Patient/p7, https://example.org/fhir/Patient/p7, p7",
        "PUT, Patient?identifier=p7, urn:uuid:1, 1",
        "POST, Patient, urn:uuid:1, 1"
    })
    void a_resource_without_an_id_has_the_one_that_its_request_puts_it_under(
            String method, String url, String fullUrl, String id) {
        CollectedItems taken = json(entries(method, url, fullUrl));

        assertThat(taken.rejected).isEmpty();
        assertThat(taken.items).extracting(CollectedItems.Item::id).containsExactly("c1", id);
        assertThat(taken.items.getFirst().about()).isEqualTo(id);
    }

    @Test
    void a_request_that_names_another_type_is_refused() {
        CollectedItems taken = json(entries("PUT", "Practitioner/p7", "urn:uuid:1"));

        assertThat(taken.ids()).containsExactly("c1");
        assertThat(taken.reasons())
                .containsExactly(
                        "b.json:1 Entry 2: Its request.url names another type of resource than the resource says.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r\n"})
    void the_first_row_shows_how_the_lines_of_a_csv_file_end(String newline) {
        CollectedItems taken = CollectedItems.from(Some.file(
                folder,
                "people.csv",
                String.join(
                        newline, "local_id,address", "p1,\"1 High Street" + newline + "SE15\"", "p2,\"open", "p3,x")));

        assertThat(taken.ids()).containsExactly("p1", "p3");
        assertThat(taken.reasons())
                .singleElement()
                .asString()
                .endsWith("A quotation mark in this row is never closed.");
    }

    @Test
    void a_carriage_return_in_a_cell_ends_no_row_where_lines_end_otherwise() {
        CollectedItems taken =
                CollectedItems.from(Some.file(folder, "people.csv", "local_id,address\np1,1 High\rStreet\np2,x\n"));

        assertThat(taken.ids()).containsExactly("p1", "p2");
    }

    @ParameterizedTest
    @CsvSource({
        "people.csv, 'local_id,DOB', p1, birth_date",
        "people.csv, 'local_id,Date-of-Birth', p1, birth_date",
        "people.csv, 'local_id,BirthDate', p1, birth_date",
        "people.csv, 'local_id,Surname', p1, family_name",
        "facts.csv, 'local_id,start date,id,kind', f1, start"
    })
    void a_column_under_another_name_is_named_by_its_place(String name, String header, String id, String known) {
        CollectedItems taken = CollectedItems.from(Some.file(
                folder, name, header + "\np1,2001-02-03" + (name.equals("facts.csv") ? ",f1,note" : "") + "\n"));

        assertThat(taken.ids()).containsExactly(id);
        assertThat(taken.rejected).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Rejected.Kind.NOTICE);
            assertThat(one.reason())
                    .isEqualTo("Column 2 was not read: it looks like %1$s under another name. Call it %1$s."
                            .formatted(known));
        });
    }

    @Test
    void nothing_is_said_where_the_known_column_is_there_too() {
        CollectedItems taken =
                CollectedItems.from(Some.file(folder, "people.csv", "local_id,dob,birth_date\np1,x,2001-02-03\n"));

        assertThat(taken.rejected).isEmpty();
    }

    @Test
    void a_missing_column_is_named_with_the_one_that_looks_like_it() {
        CollectedItems taken = CollectedItems.from(Some.file(folder, "people.csv", "Patient ID,sex\np1,F\n"));

        assertThat(taken.reasons())
                .containsExactly(
                        "people.csv:1 The header has no column local_id, which this file needs. Nothing in it was"
                                + " read. Column 1 was not read: it looks like local_id under another name. Call it local_id.");
    }

    private CollectedItems json(String text) {
        return CollectedItems.from(Some.file(folder, "b.json", text));
    }

    private static String entries(String method, String url, String fullUrl) {
        return """
                {"resourceType":"Bundle","entry":[\
                {"resource":{"resourceType":"Condition","id":"c1","subject":{"reference":"%3$s"}}},\
                {"fullUrl":"%3$s","resource":{"resourceType":"Patient"},"request":{"method":"%1$s","url":"%2$s"}}]}""".formatted(method, url, fullUrl);
    }
}
