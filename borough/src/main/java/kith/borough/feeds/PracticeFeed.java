package kith.borough.feeds;

import java.nio.file.Path;
import kith.borough.people.Circumstance;
import kith.borough.people.Code;
import kith.borough.people.ConditionHistory;
import kith.borough.people.Need;
import kith.borough.people.Person;
import kith.borough.people.VerificationStatus;
import kith.borough.setting.Dice;
import kith.borough.setting.Setting;

/// A general practice's extract, FHIR bulk: the fullest record that there is of most people.
public final class PracticeFeed implements Feed {

    /// Brings the average over the borough to about 60 resources a person.
    private static final double OBSERVATIONS = 1.0;

    private static final int YEARS_OF_OBSERVATIONS = 8;

    private final Partner partner;
    private final Setting setting;
    private final int today;
    private final FeedFile patients;
    private final FeedFile conditions;
    private final FeedFile encounters;
    private final FeedFile observations;
    private final FeedFile flags;

    PracticeFeed(Partner partner, Path folder, Setting setting) {
        this.partner = partner;
        this.setting = setting;
        this.today = (int) setting.today().toEpochDay();
        this.patients = new FeedFile(folder.resolve("Patient.ndjson.gz"));
        this.conditions = new FeedFile(folder.resolve("Condition.ndjson.gz"));
        this.encounters = new FeedFile(folder.resolve("Encounter.ndjson.gz"));
        this.observations = new FeedFile(folder.resolve("Observation.ndjson.gz"));
        this.flags = new FeedFile(folder.resolve("Flag.ndjson.gz"));
    }

    @Override
    public Partner partner() {
        return partner;
    }

    @Override
    public int write(Person person, Entry entry) {
        Dice dice = Dice.of(setting.seed(), "practice " + partner.code(), person.number());
        boolean current = person.practice().code().equals(partner.code());
        Patients.write(patients.line(), entry, person, current);
        patients.end();
        int written = 1;
        String subject = "Patient/" + entry.localId();
        for (ConditionHistory had : person.health().conditions()) {
            if (person.hasStory() || had.key().equals("FRAIL") || dice.chance(current ? 0.95 : 0.4)) {
                Conditions.write(conditions.line(), entry.localId() + "-c" + written++, subject, had);
                conditions.end();
            }
        }
        if (!current) {
            return written;
        }
        written += life(person, entry.localId(), subject, dice);
        written += meetings(person, entry.localId(), subject, dice);
        int count = observations(person, dice);
        Measurement.write(
                observations,
                entry.localId(),
                count,
                person.lastDay(today),
                daysOf(person, YEARS_OF_OBSERVATIONS),
                dice);
        return written + count;
    }

    /// How somebody lives and what they lack, as far as a practice writes it down.
    private int life(Person person, String id, String subject, Dice dice) {
        int written = 0;
        for (Circumstance circumstance : person.health().circumstances()) {
            int since = person.lastDay(today) - 1 - dice.below(daysOf(person, 4));
            if (circumstance.isAlert()) {
                Json json =
                        flags.line().raw("{\"resourceType\":\"Flag\",\"id\":\"").raw(id + "-f" + ++written);
                json.raw("\",\"status\":\"active\"");
                Conditions.code(json, circumstance.code());
                json.raw(",\"subject\":{\"reference\":\"")
                        .raw(subject)
                        .raw("\"},\"period\":{\"start\":\"")
                        .day(since)
                        .raw("\"}}");
                flags.end();
            } else if (!circumstance.code().code().isEmpty()) {
                finding(id + "-l" + ++written, subject, circumstance.code(), since, ConditionHistory.STILL);
            }
        }
        for (Need.Felt felt : person.health().needs()) {
            if (!felt.need().code().code().isEmpty() && (person.hasStory() || dice.chance(0.5))) {
                finding(id + "-l" + ++written, subject, felt.need().code(), felt.since(), felt.until());
            }
        }
        return written;
    }

    private void finding(String id, String subject, Code code, int since, int until) {
        Conditions.write(
                conditions.line(),
                id,
                subject,
                new ConditionHistory("", code, since, since, until, VerificationStatus.CONFIRMED));
        conditions.end();
    }

    private int meetings(Person person, String id, String subject, Dice dice) {
        int count = 1 + dice.below(5) + person.health().conditions().size();
        for (int i = 1; i <= count; i++) {
            Encounters.Kind kind = dice.chance(0.3) ? Encounters.Kind.TELEPHONE : Encounters.Kind.CONSULTATION;
            int day = person.lastDay(today) - 1 - dice.below(daysOf(person, 3));
            Encounters.write(
                    encounters.line(),
                    id + "-e" + i,
                    subject,
                    kind,
                    day,
                    dice.between(8 * 60, 18 * 60),
                    10,
                    Encounters.NO_REASON);
            encounters.end();
        }
        return count;
    }

    private int observations(Person person, Dice dice) {
        int age = person.ageOn(setting.today());
        int usual = age < 5 ? 30 : age < 18 ? 14 : age < 40 ? 30 : age < 65 ? 48 : 85;
        int more = 16 * person.health().conditions().size();
        return (int) (OBSERVATIONS * (usual + more) * (0.5 + dice.unit()));
    }

    /// So many years, or less for somebody younger.
    private int daysOf(Person person, int years) {
        return Math.max(
                1,
                Math.min(
                        365 * years, person.lastDay(today) - (int) person.born().toEpochDay()));
    }

    @Override
    public void close() {
        patients.close();
        conditions.close();
        encounters.close();
        observations.close();
        flags.close();
    }
}
