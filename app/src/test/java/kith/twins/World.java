package kith.twins;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kith.Kith;
import kith.access.Grants;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Workers;
import kith.cli.demonstration.DemonstrationStaff;
import kith.cli.demonstration.SignIns;
import kith.engine.feeds.Feeds;
import kith.engine.linkage.matching.Model;
import kith.intake.Intake;
import kith.intake.labels.LabelPermissions;
import kith.intake.labels.Labelling;
import kith.intake.runs.Progress;
import kith.partners.Organisations;
import kith.partners.Teams;
import kith.people.Invented;
import kith.people.linkage.Matcher;
import kith.places.Places;
import kith.population.derivation.Population;
import kith.testing.FreshDatabaseForEachContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// A small borough with a database and a server of its own, and a worker in every role. Its clock stands still.
final class World implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    /// Links records, so that guesses at protected addresses would show in what is linked.
    private static final Model MODEL = new Invented(1, 300).learned(1_500);

    private static final String NAMED = """
            select partner_record.id as record,
                   concat_ws('.', lower(detail.family_name), detail.birth_date - date '1900-01-01', detail.nhs_number,
                             coalesce(partner.kind, 'typed'),
                             row_number() over (partition by detail.family_name, detail.birth_date, detail.nhs_number,
                                                             partner.kind
                                                    order by partner_record.id)) as name
              from people.partner_record
              join people.detail on detail.record = partner_record.id
              join partners.partner on partner.id = partner_record.partner
            """;

    private static final Pattern ALIAS = Pattern.compile("(person|pair)-[a-z0-9._]+");

    private final ConfigurableApplicationContext context;
    private final Map<String, Object> database;
    private final Path folder;
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> keysOfOthers = new HashSet<>();

    private World(ConfigurableApplicationContext context, Map<String, Object> database, Path folder) {
        this.context = context;
        this.database = database;
        this.folder = folder;
    }

    /// Starts a world in an empty folder.
    ///
    /// @param swapped how it differs from the world in which nothing is swapped
    static World start(Path folder, Set<Difference> swapped) {
        Map<String, Object> database = FreshDatabaseForEachContext.properties("twins");
        Map<String, Object> properties = new HashMap<>(database);
        properties.put("kith.data", folder.toString());
        properties.put("kith.budget.searches", "100000");
        properties.put("kith.budget.reasons", "100000");
        properties.put("server.port", 0);
        properties.put("kith.home", folder.toString());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Kith.class)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .initializers(starting -> {
                    starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("world", properties));
                    if (starting instanceof GenericApplicationContext beans) {
                        beans.registerBean(
                                "stillClock",
                                Clock.class,
                                () -> Clock.fixed(NOW, ZoneOffset.UTC),
                                bean -> bean.setPrimary(true));
                        beans.registerBean(
                                "quickPasswords", PasswordEncoder.class, World::quick, bean -> bean.setPrimary(true));
                    }
                })
                .run();
        World world = new World(context, database, folder);
        world.settle(swapped);
        return world;
    }

    /// Hashes in the same form, with less work: every worker signs in to every world.
    private static PasswordEncoder quick() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }

    private void settle(Set<Difference> swapped) {
        try {
            DemonstrationStaff staff = new DemonstrationStaff(
                    bean(Workers.class), bean(Organisations.class), bean(Teams.class), bean(Places.class));
            SignIns.in(folder, staff);
            for (String line : Files.readAllLines(folder.resolve("sign-ins"))) {
                String[] cells = line.split("\t", 2);
                passwords.put(cells[0], cells[1]);
            }
            bean(TransactionTemplate.class)
                    .executeWithoutResult(_ -> bean(Matcher.class).bring(MODEL));
            bean(Labelling.class)
                    .classifyBeforehand(
                            bean(Grants.class)
                                    .decide(Workers.operator(), LabelPermissions.CLASSIFY)
                                    .orRefuse(),
                            WorldFeeds.classification().lines());
            for (Path feed : WorldFeeds.write(folder, swapped)) {
                Feeds.at(feed)
                        .forEach(each ->
                                bean(Intake.class).take(Workers.operator(), each, Intake.Mode.KEEP, Progress.SILENT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WorldDocuments.add(this, swapped);
        WorldPlans.add(this, swapped);
        bean(Population.class).countCoverage();
        learnAliases();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    JdbcClient db() {
        return bean(JdbcClient.class);
    }

    String site() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    String folder() {
        return folder.toString();
    }

    /// How a command finds this world.
    Map<String, Object> database() {
        return database;
    }

    /// Every role of every worker.
    List<Working> working() {
        return passwords.keySet().stream()
                .flatMap(name -> bean(Workers.class).byUsername(name).stream())
                .flatMap(worker -> worker.roles().stream()
                        .map(role -> new Working(
                                worker.username(), role, worker.roles().size() > 1)))
                .toList();
    }

    /// A worker in one of their roles.
    record Working(String worker, PractitionerRole role, boolean several) {}

    Visitor signIn(Working working) {
        Visitor visitor = Visitor.signIn(this, working.worker(), passwords.getOrDefault(working.worker(), ""));
        if (working.several()) {
            visitor.choose(working.role().key());
        }
        return visitor;
    }

    /// What stands for each random key of this world, so that keys of two worlds can be compared. A key that is of
    /// no person and no pair when it is first seen stays so.
    Optional<String> alias(String key) {
        if (!aliases.containsKey(key) && keysOfOthers.add(key)) {
            learnAliases();
        }
        return Optional.ofNullable(aliases.get(key));
    }

    /// A record is called by what it says and who sent it, since its number tells in which order partners
    /// sent. A person is called by the first of their records.
    private void learnAliases() {
        db().sql("""
                select person.key::text as key, min(named.name) as name
                  from people.person
                  join people.link on link.person = person.id
                  join (%1$s) named on named.record = link.record
                 group by person.key
                """.formatted(NAMED)).query(row -> {
            learn(row.getString("key"), "person-" + row.getString("name"));
        });
        db().sql("""
                select review_item.key::text as key, least(one.name, other.name) as first,
                       greatest(one.name, other.name) as last
                  from people.review_item
                  join (%1$s) one on one.record = review_item.record
                  join (%1$s) other on other.record = review_item.other
                """.formatted(NAMED)).query(row -> {
            learn(row.getString("key"), "pair-%s_%s".formatted(row.getString("first"), row.getString("last")));
        });
    }

    private void learn(String key, String alias) {
        aliases.put(key, alias);
        keys.put(alias, key);
    }

    /// The people by name.
    List<String> people() {
        learnAliases();
        return keys.keySet().stream()
                .filter(name -> name.startsWith("person-"))
                .sorted()
                .toList();
    }

    /// The pairs to review by name.
    List<String> pairs() {
        learnAliases();
        return keys.keySet().stream()
                .filter(name -> name.startsWith("pair-"))
                .sorted()
                .toList();
    }

    /// The address in this world, with random keys in place of the names that stand for them.
    String resolve(String path) {
        return ALIAS.matcher(path).replaceAll(found -> keys.getOrDefault(found.group(), found.group()));
    }

    /// What stands for the keys of the two with whom nobody has a relationship.
    List<String> unrelated() {
        return keys.keySet().stream()
                .filter(name -> name.startsWith("person-"))
                .filter(name ->
                        name.contains(WorldFeeds.LORCAN.nhsNumber()) || name.contains(WorldFeeds.MAGNUS.nhsNumber()))
                .toList();
    }

    /// Waits until everything that happens after an answer has happened.
    void settle() {
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> column("select id::text from kernel.event_publication where completion_date is null")
                        .isEmpty());
    }

    /// The rows of a statement, each one column.
    List<String> column(String sql) {
        return new ArrayList<>(db().sql(sql)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list());
    }

    @Override
    public void close() {
        context.close();
    }
}
