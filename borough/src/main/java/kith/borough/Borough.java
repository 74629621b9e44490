package kith.borough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.borough.feeds.Entry;
import kith.borough.feeds.ErrorInjector;
import kith.borough.feeds.Feed;
import kith.borough.feeds.FeedFile;
import kith.borough.feeds.LocalIds;
import kith.borough.feeds.Partner;
import kith.borough.feeds.Partners;
import kith.borough.people.Households;
import kith.borough.people.PartnerMembership;
import kith.borough.people.Person;
import kith.borough.people.Personas;
import kith.borough.people.Southwark;
import kith.borough.setting.Dice;
import kith.borough.setting.Setting;
import kith.borough.setting.Table;
import kith.engine.terms.PartnerKind;

/// The demonstration borough: every partner's feed, and beside them the truth of who is who.
///
/// People go by one household after the other and are written as they go, so that a borough of any size needs
/// little memory.
public final class Borough implements AutoCloseable {

    private static final int HEARD_EVERY = 1_000;
    private static final double RENTS_FROM_THE_COUNCIL = 0.36;

    private final Setting setting;
    private final Southwark southwark = Southwark.read();
    private final Map<String, Feed> feeds = new HashMap<>();
    private final Map<PartnerKind, ErrorInjector> injectors = new HashMap<>();
    private final Map<String, Integer> recordsOf = new HashMap<>();
    private final Path folder;
    private final FeedFile truth;
    private int people;
    private int registered;
    private long records;
    private long resources;

    private Borough(Setting setting, Path folder) {
        this.setting = setting;
        this.folder = folder;
        for (PartnerKind kind : PartnerKind.values()) {
            injectors.put(kind, new ErrorInjector(kind, setting));
        }
        for (Feed feed : Partners.open(folder, setting, southwark)) {
            feeds.put(feed.partner().code(), feed);
        }
        this.truth = new FeedFile(folder.resolve("truth.csv"));
    }

    /// Writes the borough of that many registered people on the usual day with the usual errors to `out/feeds`.
    public static Written write(int people, long seed, Path out, Progress progress) {
        return write(Setting.of(people, seed), out, progress);
    }

    /// Writes a borough to `out/feeds`: a folder for each partner, and `truth.csv`.
    public static Written write(Setting setting, Path out, Progress progress) {
        Path folder = out.resolve("feeds");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Borough borough = new Borough(setting, folder)) {
            return borough.write(progress);
        }
    }

    private Written write(Progress progress) {
        truth.line().raw("partner,local_id,person");
        truth.end();
        Personas.households(setting, southwark).forEach(this::write);
        Households households = new Households(setting, southwark);
        PartnerMembership membership = new PartnerMembership(setting, southwark);
        int heard = 0;
        for (int index = 0; registered < setting.people(); index++) {
            write(withPartners(households.household(index), membership, index));
            if (registered / HEARD_EVERY > heard) {
                heard = registered / HEARD_EVERY;
                progress.written(registered, setting.people());
            }
        }
        progress.written(registered, setting.people());
        return new Written(people, registered, records, resources);
    }

    /// The same household with everybody's partners; of those registered, no more than there is room for.
    private List<Person> withPartners(List<Person> household, PartnerMembership membership, int index) {
        Person first = household.getFirst();
        double likely = RENTS_FROM_THE_COUNCIL * (1 + 0.7 * first.home().area().deprived());
        boolean rents = Dice.of(setting.seed(), "tenancy", index).chance(likely);
        int room = first.practice().neighbourhood().isEmpty() && !isOurs(first)
                ? household.size()
                : Math.min(household.size(), setting.people() - registered);
        List<Person> known = new ArrayList<>();
        for (Person person : household.subList(0, room)) {
            known.add(person.knownTo(membership.of(person, rents)));
        }
        return known;
    }

    private boolean isOurs(Person person) {
        return feeds.containsKey(person.practice().code());
    }

    private void write(List<Person> household) {
        for (Person person : household) {
            for (String partner : person.partners()) {
                write(person, household, Table.in(feeds, partner));
            }
            people += person.partners().isEmpty() ? 0 : 1;
            registered += isOurs(person) ? 1 : 0;
        }
    }

    private void write(Person person, List<Person> household, Feed feed) {
        Partner partner = feed.partner();
        int sequence = recordsOf.merge(partner.code(), 1, Integer::sum);
        if (sequence == 1) {
            partner.describe(folder, setting.today());
        }
        String localId = LocalIds.of(partner, sequence, person);
        Dice dice = Dice.of(setting.seed(), "clerk of " + partner.code(), person.number());
        Entry entry = Table.in(injectors, partner.kind()).write(person, household, partner.code(), localId, dice);
        resources += feed.write(person, entry);
        records++;
        truth.line().raw(partner.code()).raw(",").raw(localId).raw(",").raw(person.key());
        truth.end();
    }

    @Override
    public void close() {
        feeds.values().forEach(Feed::close);
        truth.close();
    }
}
