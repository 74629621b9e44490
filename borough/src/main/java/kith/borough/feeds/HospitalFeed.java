package kith.borough.feeds;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kith.borough.people.Code;
import kith.borough.people.ConditionHistory;
import kith.borough.people.Illness;
import kith.borough.people.Person;
import kith.borough.people.StoryEvents;
import kith.borough.people.StoryEvents.StoryEvent;
import kith.borough.people.VerificationStatus;
import kith.borough.setting.Dice;
import kith.borough.setting.Setting;
import kith.borough.setting.Table;

/// A hospital trust's extract, FHIR bulk: attendances and admissions of the last two years, and what the ward
/// wrote down.
public final class HospitalFeed implements Feed {

    private static final int YEARS = 2;
    private static final double KNOWS_OF_A_DEATH = 0.7;
    private static final int MINUTES_A_DAY = 1440;
    private static final int NOON = 720;

    private final Partner partner;
    private final Setting setting;
    private final Map<String, Illness> illnesses;
    private final StoryEvents stories;
    private final int today;
    private final FeedFile patients;
    private final FeedFile encounters;
    private final FeedFile conditions;

    HospitalFeed(Partner partner, Path folder, Setting setting) {
        this.partner = partner;
        this.setting = setting;
        this.illnesses = Illness.byKey();
        this.stories = StoryEvents.read();
        this.today = (int) setting.today().toEpochDay();
        this.patients = new FeedFile(folder.resolve("Patient.ndjson.gz"));
        this.encounters = new FeedFile(folder.resolve("Encounter.ndjson.gz"));
        this.conditions = new FeedFile(folder.resolve("Condition.ndjson.gz"));
    }

    @Override
    public Partner partner() {
        return partner;
    }

    @Override
    public int write(Person person, Entry entry) {
        Dice dice = Dice.of(setting.seed(), "hospital " + partner.code(), person.number());
        boolean knowsOfDeath = !person.hasStory() && dice.chance(KNOWS_OF_A_DEATH);
        Patients.write(patients.line(), entry, person, knowsOfDeath);
        patients.end();
        String id = entry.localId();
        List<StoryEvent> stays = stories.of(person, partner.code(), "stay");
        return stays.isEmpty() ? visited(person, id, dice) : stayed(person, id, stays, dice);
    }

    /// The stays of somebody whose story tells of them.
    private int stayed(Person person, String id, List<StoryEvent> stays, Dice dice) {
        int first = today;
        for (int i = 0; i < stays.size(); i++) {
            StoryEvent stay = stays.get(i);
            first = Math.min(first, stay.beginsOn(today));
            Encounters.write(
                    encounters.line(),
                    id + "-e" + (i + 1),
                    "Patient/" + id,
                    Encounters.Kind.INPATIENT,
                    stay.beginsOn(today),
                    NOON,
                    stay.days() * MINUTES_A_DAY,
                    Encounters.NO_REASON);
            encounters.end();
        }
        return 1 + stays.size() + coded(person, id, first, dice);
    }

    private int visited(Person person, String id, Dice dice) {
        List<ConditionHistory> had = person.health().conditions();
        int end = person.lastDay(today);
        int days = Math.max(1, Math.min(365 * YEARS, end - (int) person.born().toEpochDay()));
        int visits = 1 + dice.below(3) + (person.ageOn(setting.today()) > 70 ? 1 : 0) + had.size() / 3;
        int stay = end;
        for (int i = 1; i <= visits; i++) {
            int day = end - 1 - dice.below(days);
            Encounters.Kind kind = kind(dice);
            int minutes = kind == Encounters.Kind.INPATIENT
                    ? dice.between(1, Math.min(9, Math.max(1, end - day))) * MINUTES_A_DAY
                    : 60 + dice.below(300);
            Code reason = had.isEmpty() ? Encounters.NO_REASON : dice.of(had).code();
            Encounters.write(
                    encounters.line(),
                    id + "-e" + i,
                    "Patient/" + id,
                    kind,
                    day,
                    kind == Encounters.Kind.OUTPATIENT ? dice.between(540, 960) : dice.below(MINUTES_A_DAY),
                    minutes,
                    reason);
            encounters.end();
            stay = Math.min(stay, day);
        }
        return 1 + visits + coded(person, id, stay, dice);
    }

    private static Encounters.Kind kind(Dice dice) {
        double unit = dice.unit();
        return unit < 0.45
                ? Encounters.Kind.OUTPATIENT
                : unit < 0.8 ? Encounters.Kind.EMERGENCY : Encounters.Kind.INPATIENT;
    }

    /// Half of what ails somebody is written down in hospital too, in a code of the hospital's choosing, on the
    /// day of a stay.
    private int coded(Person person, String id, int stay, Dice dice) {
        int written = 0;
        for (ConditionHistory had : person.health().conditions()) {
            if (had.said() == VerificationStatus.CONFIRMED && had.onset() <= stay && dice.chance(0.5)) {
                Code code = person.hasStory()
                        ? had.code()
                        : Table.in(illnesses, had.key()).codes().draw(dice);
                ConditionHistory theirs = new ConditionHistory(
                        had.key(),
                        code,
                        had.onset(),
                        Math.max(stay, had.onset()),
                        ConditionHistory.STILL,
                        VerificationStatus.CONFIRMED);
                if (!had.hasEnded()) {
                    Conditions.write(conditions.line(), id + "-c" + ++written, "Patient/" + id, theirs);
                    conditions.end();
                }
            }
        }
        return written;
    }

    @Override
    public void close() {
        patients.close();
        encounters.close();
        conditions.close();
    }
}
