package kith.site.oruk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.directory.published.PublishedEntry;
import kith.directory.published.PublishedOrganisation;
import kith.directory.search.Understood.NeedNamed;
import kith.directory.venues.Venue;
import kith.site.Catalogue;
import kith.site.Catalogue.Contents;
import kith.site.OnPublicSite;
import kith.site.oruk.ApiQuery.NotUnderstood;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The endpoints of Open Referral UK 3.0.
@RestController
@OnPublicSite
@RequestMapping(OrukController.PATH)
class OrukController {

    static final String PATH = "/api/oruk/v3";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Catalogue catalogue;
    private final Filters filters;

    OrukController(Catalogue catalogue, Filters filters) {
        this.catalogue = catalogue;
        this.filters = filters;
    }

    @GetMapping({"", "/"})
    ObjectNode about() {
        return JSON.objectNode()
                .put("version", "HSDS-UK-3.0")
                .put("profile", "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md")
                .put("openapi_url", "https://docs.openreferraluk.org/en/latest/openapi30.json");
    }

    @GetMapping("/services")
    ResponseEntity<String> services(@RequestParam Map<String, String> parameters) {
        ApiQuery asked = new ApiQuery(parameters);
        Contents contents = catalogue.now();
        Resources resources = new Resources(contents);
        List<PublishedEntry> found = filters.services(contents, asked);
        if (asked.is("minimal")) {
            return Answers.list(
                    asked,
                    found,
                    entry -> JSON.objectNode()
                            .put("id", entry.id().toString())
                            .put("modified_date", entry.since().toString()));
        }
        return Answers.list(asked, found, asked.is("full") ? resources::fullService : resources::service);
    }

    @GetMapping("/services/{id}")
    ResponseEntity<ObjectNode> service(@PathVariable String id) {
        Contents contents = catalogue.now();
        return Answers.one(find(contents.entries().stream(), entry -> entry.id().value(), id)
                .map(new Resources(contents)::fullService));
    }

    /// One place of a service.
    private record Place(PublishedEntry entry, int number) {

        UUID id() {
            return OrukIds.partOf(entry.id().value(), "service-at-location", number);
        }

        Venue venue() {
            return entry.entry().venues().get(number);
        }

        ObjectNode shown(Resources resources, boolean full) {
            ObjectNode node = resources.place(entry, number, full);
            node.set("service", full ? resources.fullService(entry) : resources.service(entry));
            return node;
        }
    }

    @GetMapping("/service_at_locations")
    ResponseEntity<String> places(@RequestParam Map<String, String> parameters) {
        ApiQuery asked = new ApiQuery(parameters);
        Contents contents = catalogue.now();
        Resources resources = new Resources(contents);
        boolean full = asked.is("full");
        Predicate<Venue> near = filters.near(asked);
        List<Place> found = places(filters.services(contents, asked))
                .filter(place -> near.test(place.venue()))
                .toList();
        return Answers.list(asked, found, place -> place.shown(resources, full));
    }

    @GetMapping("/service_at_locations/{id}")
    ResponseEntity<ObjectNode> place(@PathVariable String id) {
        Contents contents = catalogue.now();
        return Answers.one(find(places(contents.entries()), Place::id, id)
                .map(place -> place.shown(new Resources(contents), true)));
    }

    private static Stream<Place> places(List<PublishedEntry> entries) {
        return entries.stream()
                .flatMap(entry ->
                        IntStream.range(0, entry.entry().venues().size()).mapToObj(number -> new Place(entry, number)));
    }

    @GetMapping("/organizations")
    ResponseEntity<String> organisations(@RequestParam Map<String, String> parameters) {
        ApiQuery asked = new ApiQuery(parameters);
        Contents contents = catalogue.now();
        String words = words(asked);
        boolean services = asked.is("full_service");
        boolean full = asked.is("full");
        List<PublishedOrganisation> found = organisations(contents)
                .filter(organisation -> (organisation.name() + " " + organisation.description())
                        .toLowerCase(Locale.UK)
                        .contains(words))
                .toList();
        return Answers.list(asked, found, organisation -> shown(contents, organisation, full, services));
    }

    @GetMapping("/organizations/{id}")
    ResponseEntity<ObjectNode> organisation(@PathVariable String id, @RequestParam Map<String, String> parameters) {
        Contents contents = catalogue.now();
        boolean services = new ApiQuery(parameters).is("full_service");
        return Answers.one(find(organisations(contents), one -> OrukIds.organisation(one.key()), id)
                .map(organisation -> shown(contents, organisation, true, services)));
    }

    private static Stream<PublishedOrganisation> organisations(Contents contents) {
        return contents.organisations().values().stream()
                .sorted(Comparator.comparing(organisation -> OrukIds.organisation(organisation.key())));
    }

    private static ObjectNode shown(
            Contents contents, PublishedOrganisation organisation, boolean full, boolean services) {
        Resources resources = new Resources(contents);
        ObjectNode node =
                full || services ? resources.fullOrganisation(organisation) : resources.organisation(organisation);
        if (services) {
            ArrayNode all = node.putArray("services");
            contents.entries().stream()
                    .filter(entry -> entry.organisation().equals(organisation.key()))
                    .forEach(entry -> all.add(resources.fullService(entry)));
        }
        return node;
    }

    @GetMapping("/taxonomies")
    ResponseEntity<String> taxonomies(@RequestParam Map<String, String> parameters) {
        ApiQuery asked = new ApiQuery(parameters);
        ObjectNode needs = new Resources(catalogue.now()).needs(false);
        boolean found = needs.path("name").asString().toLowerCase(Locale.UK).contains(words(asked))
                || needs.path("description").asString().toLowerCase(Locale.UK).contains(words(asked));
        return Answers.list(asked, found ? List.of(needs) : List.<ObjectNode>of(), node -> node);
    }

    @GetMapping("/taxonomies/{id}")
    ResponseEntity<ObjectNode> taxonomy(@PathVariable String id) {
        ObjectNode needs = new Resources(catalogue.now()).needs(true);
        return Answers.one(find(Stream.of(needs), _ -> OrukIds.NEEDS, id));
    }

    /// Terms have no parents here, so each is at the top.
    @GetMapping("/taxonomy_terms")
    ResponseEntity<String> terms(@RequestParam Map<String, String> parameters) {
        ApiQuery asked = new ApiQuery(parameters);
        asked.is("top_only");
        Contents contents = catalogue.now();
        boolean ofNeeds = asked.id("taxonomy_id").map(OrukIds.NEEDS::equals).orElse(true)
                && asked.id("parent_id").isEmpty();
        List<NeedNamed> found = new ArrayList<>(contents.needs());
        found.removeIf(need -> !ofNeeds || !need.name().toLowerCase(Locale.UK).contains(words(asked)));
        return Answers.list(asked, found, new Resources(contents)::term);
    }

    @GetMapping("/taxonomy_terms/{id}")
    ResponseEntity<ObjectNode> term(@PathVariable String id) {
        Contents contents = catalogue.now();
        return Answers.one(find(contents.needs().stream(), need -> OrukIds.need(need.need()), id)
                .map(new Resources(contents)::term));
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> notUnderstood(NotUnderstood problem) {
        return Answers.problem(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
    }

    private static String words(ApiQuery asked) {
        return asked.text("search").toLowerCase(Locale.UK);
    }

    private static <T> Optional<T> find(Stream<T> all, Function<T, UUID> idOf, String id) {
        return ApiQuery.uuid(id)
                .flatMap(wanted ->
                        all.filter(one -> idOf.apply(one).equals(wanted)).findFirst());
    }
}
