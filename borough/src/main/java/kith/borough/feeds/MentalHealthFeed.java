package kith.borough.feeds;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.borough.people.ConditionHistory;
import kith.borough.people.Person;
import kith.borough.setting.Dice;
import kith.borough.setting.Setting;

/// The mental health trust's extract: FHIR transaction bundles of fifty people, everything known by `urn:uuid`.
public final class MentalHealthFeed implements Feed {

    private static final int PEOPLE_A_BUNDLE = 50;
    private static final List<String> THEIRS = List.of("SMI", "DEP", "ANX", "DEM", "DRUG", "ALC", "LD");

    private final Partner partner;
    private final Path folder;
    private final Setting setting;
    private final int today;
    private Optional<FeedFile> bundle = Optional.empty();
    private int bundles;
    private int people;
    private int entries;

    MentalHealthFeed(Partner partner, Path folder, Setting setting) {
        this.partner = partner;
        this.folder = folder;
        this.setting = setting;
        this.today = (int) setting.today().toEpochDay();
    }

    @Override
    public Partner partner() {
        return partner;
    }

    @Override
    public int write(Person person, Entry entry) {
        if (people++ % PEOPLE_A_BUNDLE == 0) {
            close();
            bundle = Optional.of(open());
        }
        FeedFile file = bundle.orElseThrow();
        int before = entries;
        Dice dice = Dice.of(setting.seed(), "mental health " + partner.code(), person.number());
        Patients.write(entry(file, entry.localId()), entry, person, !person.hasStory() && dice.chance(0.6));
        end(file, "Patient", entry.localId());
        String subject = "urn:uuid:" + entry.localId();
        for (ConditionHistory had : person.health().conditions()) {
            if (THEIRS.contains(had.key()) && dice.chance(0.9)) {
                String id = uuid(dice);
                Conditions.write(
                        entry(file, id),
                        id,
                        subject,
                        had.recordedOn(Math.min(person.lastDay(today) - 1, had.recorded() + dice.below(90))));
                end(file, "Condition", id);
            }
        }
        for (int more = dice.between(1, 5); more > 0; more--) {
            String id = uuid(dice);
            int day = person.lastDay(today) - 1 - dice.below(500);
            Encounters.Kind kind = dice.chance(0.04) ? Encounters.Kind.INPATIENT : Encounters.Kind.OUTPATIENT;
            Encounters.write(
                    entry(file, id), id, subject, kind, day, dice.between(540, 1020), 50, Encounters.NO_REASON);
            end(file, "Encounter", id);
        }
        return entries - before;
    }

    private FeedFile open() {
        FeedFile file = new FeedFile(folder.resolve("bundle-%04d.json".formatted(++bundles)));
        file.line().raw("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");
        return file;
    }

    private Json entry(FeedFile file, String id) {
        boolean first = entries == 0;
        entries++;
        return file.line()
                .raw(first ? "\n" : ",\n")
                .raw("{\"fullUrl\":\"urn:uuid:")
                .raw(id)
                .raw("\",\"resource\":");
    }

    private static void end(FeedFile file, String type, String id) {
        file.line()
                .raw(",\"request\":{\"method\":\"PUT\",\"url\":\"")
                .raw(type + "/" + id)
                .raw("\"}}");
        file.flushWhenFull();
    }

    static String uuid(Dice dice) {
        long high = (dice.next() & ~0xF000L) | 0x4000L;
        long low = (dice.next() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    @Override
    public void close() {
        bundle.ifPresent(file -> {
            file.line().raw("\n]}");
            file.end();
            file.close();
        });
        bundle = Optional.empty();
        entries = 0;
    }
}
