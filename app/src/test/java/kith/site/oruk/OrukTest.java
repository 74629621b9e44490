package kith.site.oruk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.directory.feeds.FeedFiles;
import kith.directory.search.SupportQuestion;
import kith.site.RunningSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Open Referral UK 3.0 API, asked over the network.
class OrukTest {

    private static final Path SCHEMAS = Path.of(
            System.getProperty("kith.test.data", "../../shared/data"), "open-referral", "oruk-schemas", "V3.0-UK");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/oruk/v3";

    @TempDir
    private static Path folder;

    private static RunningDirectory running;
    private static RunningSite site;

    @BeforeAll
    static void two_services_of_one_group_are_published() throws IOException {
        running = new RunningDirectory("oruk");
        running.take(
                folder,
                "one",
                Feed.of(
                        Feed.LUNCH_CLUB,
                        Feed.HEATING,
                        Feed.service(
                                "young",
                                "Youth <b>Club</b>",
                                "\"minimum_age\": 11, \"maximum_age\": 17, \"url\": \"no address\"")));
        site = new RunningSite(running.database);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', api_details.json",
        "/services, service_list.json",
        "/service_at_locations, service_at_location_list.json",
        "/taxonomies, taxonomy_list.json",
        "/taxonomy_terms, taxonomy_term_list.json"
    })
    void answers_are_valid_against_the_published_schemas(String path, String schema) {
        assertThat(problems(schema, read(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/services, service.json",
        "/service_at_locations, service_at_location.json",
        "/organizations, organization.json",
        "/taxonomies, taxonomy.json",
        "/taxonomy_terms, taxonomy_term.json"
    })
    void each_thing_in_a_list_is_there_in_full_and_is_valid(String path, String schema) {
        List<String> ids = ids(path);

        assertThat(ids).isNotEmpty();
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(problems(schema, read(path + "/" + id))).isEmpty());
        JsonNode full = read(path + "?full=true&full_service=true");
        assertThat(full.path("contents"))
                .allSatisfy(one -> assertThat(problems(schema, one)).isEmpty());
    }

    @Test
    void a_service_is_told_in_full_without_anything_private() {
        JsonNode lunch = read("/services/" + running.entry("lunch"));

        assertThat(lunch.path("name").asString()).isEqualTo("Tuesday Lunch Club");
        assertThat(lunch.path("status").asString()).isEqualTo("active");
        assertThat(lunch.at("/schedules/0/byday").asString()).isEqualTo("TU");
        assertThat(lunch.at("/schedules/0/opens_at").asString()).isEqualTo("12:00");
        assertThat(lunch.at("/service_at_locations/0/location/addresses/0/postal_code")
                        .asString())
                .isEqualTo("SE15 5EW");
        assertThat(lunch.at("/organization/organization_identifiers/0/identifier")
                        .asString())
                .isEqualTo("1122334");
        assertThat(lunch.toString()).doesNotContain("Joan", "0001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search=lnuch | lunch",
                "search=I can't heat my home | heat",
                "day=TU | lunch",
                "day=thursday | heat",
                "start_time=11:30&end_time=14:00 | lunch",
                "minimum_age=60 | heat,lunch",
                "maximum_age=15&minimum_age=12 | heat,lunch,young",
                "taxonomy_id=NEEDS | heat,lunch",
                "taxonomy_term_id=food | lunch",
                "organization_id=00000000-0000-0000-0000-000000000000 | ''",
                "taxonomy_term_id=nothing | ''",
                "modified_after=2100-01-01 | ''",
                "modified_after=2000-01-01T00:00:00Z&day=MO | ''"
            })
    void services_are_filtered_by_all_that_is_asked(String asked, String expected) {
        String query = asked.replace("NEEDS", OrukIds.NEEDS.toString())
                .replace("=food", "=" + OrukIds.need("food"))
                .replace(" ", "%20");

        assertThat(ids("/services?" + query))
                .containsExactlyInAnyOrderElementsOf(
                        expected.isEmpty()
                                ? List.of()
                                : List.of(expected.split(",")).stream()
                                        .map(name -> running.entry(name).toString())
                                        .toList());
    }

    @Test
    void places_are_found_by_distance_from_a_postcode() {
        assertThat(read("/service_at_locations?postcode=SE15%205EW&proximity=2000")
                        .at("/contents/0/service/name")
                        .asString())
                .isEqualTo("Tuesday Lunch Club");
        assertThat(ids("/service_at_locations?postcode=SE15%205EW&proximity=2000"))
                .hasSize(1);
        assertThat(ids("/service_at_locations?postcode=ZZ1%201ZZ&proximity=2000"))
                .isEmpty();
    }

    @Test
    void a_page_says_where_it_stands() {
        JsonNode second = read("/services?per_page=2&page=2");

        assertThat(second.path("total_items").asInt()).isEqualTo(3);
        assertThat(second.path("total_pages").asInt()).isEqualTo(2);
        assertThat(second.path("size").asInt()).isEqualTo(1);
        assertThat(second.path("first_page").asBoolean()).isFalse();
        assertThat(second.path("last_page").asBoolean()).isTrue();
        assertThat(read("/services?page=9").path("empty").asBoolean()).isTrue();
        assertThat(site.get(API + "/services?format=ndjson").body().lines()).hasSize(3);
        assertThat(read("/services?minimal=true").at("/contents/0").propertyNames())
                .containsExactlyInAnyOrder("id", "modified_date");
    }

    @ParameterizedTest
    @CsvSource({
        "page=0",
        "per_page=x",
        "per_page=100000",
        "day=someday",
        "full=perhaps",
        "modified_after=then",
        "format=xml"
    })
    void what_makes_no_sense_is_refused_with_a_sentence(String asked) {
        HttpResponse<String> answer = site.get(API + "/services?" + asked);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("error").asString()).isNotBlank();
    }

    @Test
    void every_site_may_read_it_and_who_has_it_already_is_sent_nothing() {
        HttpResponse<String> answer = site.get(API + "/services");
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        HttpResponse<String> again = site.get(API + "/services", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(site.get(API + "/services/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void another_directory_of_ours_imports_it(@TempDir Path other) throws IOException {
        Path file = other.resolve("kith.json");
        Files.writeString(file, site.get(API + "/services?full=true").body());
        RunningDirectory second = new RunningDirectory("oruk_again");
        second.take("kith", FeedFiles.read(file));

        assertThat(second.finding().find(SupportQuestion.of("lunch club")).found())
                .first()
                .satisfies(found -> {
                    assertThat(found.when()).isEqualTo("Every week on Tuesday from 12:00 to 14:00");
                    assertThat(found.where()).containsExactly("Peckham Hall, 1 High Street, London, SE15 5EW");
                    assertThat(found.cost()).isEqualTo("Free");
                    assertThat(found.organisation()).isEqualTo("Peckham Neighbours");
                });
    }

    private static JsonNode read(String path) {
        HttpResponse<String> answer = site.get(API + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> ids(String path) {
        return StreamSupport.stream(read(path).path("contents").spliterator(), false)
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static List<String> problems(String schema, JsonNode answer) {
        Path file = SCHEMAS.resolve(schema);
        Assumptions.assumeTrue(Files.exists(file), "No schemas at " + SCHEMAS + "; skipped");
        return PublishedSchema.read(file).problems(answer);
    }
}
