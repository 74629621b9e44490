package kith.borough.feeds;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kith.borough.people.Code;
import kith.borough.people.ConditionHistory;
import kith.borough.people.Need;
import kith.borough.people.Person;
import kith.borough.people.StoryEvents;
import kith.borough.people.StoryEvents.StoryEvent;
import kith.borough.people.VerificationStatus;
import kith.borough.people.VitalStatus;
import kith.borough.setting.Dice;
import kith.borough.setting.Setting;

/// The council's adult social care, as CSV: people, what they need, what they get and what to mind.
public final class SocialCareFeed implements Feed {

    private static final List<String> SERVICES =
            List.of("Home care package", "Telecare alarm", "Equipment and adaptations", "Direct payment", "Day centre");
    private static final List<String> ALERTS = List.of(
            "Key safe at the door", "Two workers to visit", "Dog at the property", "Hard of hearing: knock loudly");

    private final Partner partner;
    private final Setting setting;
    private final StoryEvents stories;
    private final int today;
    private final Sheet people;
    private final Sheet facts;

    SocialCareFeed(Partner partner, Path folder, Setting setting) {
        this.partner = partner;
        this.setting = setting;
        this.stories = StoryEvents.read();
        this.today = (int) setting.today().toEpochDay();
        this.people = new Sheet(
                folder.resolve("people.csv"),
                List.of(
                        "local_id",
                        "nhs_number",
                        "given_name",
                        "family_name",
                        "other_names",
                        "birth_date",
                        "sex",
                        "ethnicity",
                        "address",
                        "postcode",
                        "uprn",
                        "phone",
                        "email",
                        "language",
                        "practice",
                        "deceased"));
        this.facts = new Sheet(
                folder.resolve("facts.csv"),
                List.of("id", "local_id", "kind", "code", "system", "text", "start", "end", "status", "recorded"));
    }

    @Override
    public Partner partner() {
        return partner;
    }

    @Override
    public int write(Person person, Entry entry) {
        Dice dice = Dice.of(setting.seed(), partner.code(), person.number());
        person(person, entry, dice);
        int written = 0;
        String id = entry.localId();
        for (Need.Felt felt : person.health().needs()) {
            written += fact(
                    id, written + 1, "need", felt.need().code(), felt.need().key(), felt.since(), felt.until());
        }
        int end = person.lastDay(today);
        for (String service : SERVICES) {
            if (dice.chance(0.3)) {
                int since = end - 1 - dice.below(1200);
                int until =
                        dice.chance(0.2) ? since + dice.below(end - since) : end < today ? end : ConditionHistory.STILL;
                written += fact(id, written + 1, "service", new Code("", service), "", since, until);
            }
        }
        List<StoryEvent> told = stories.of(person, partner.code(), "alert");
        for (StoryEvent alert : told) {
            written += fact(
                    id,
                    written + 1,
                    "alert",
                    new Code("", alert.words()),
                    "",
                    alert.beginsOn(today),
                    ConditionHistory.STILL);
        }
        if (dice.chance(0.12) && told.isEmpty()) {
            written += fact(
                    id,
                    written + 1,
                    "alert",
                    new Code("", dice.of(ALERTS)),
                    "",
                    end - 1 - dice.below(700),
                    ConditionHistory.STILL);
        }
        for (ConditionHistory had : person.health().conditions()) {
            if ((had.key().equals("DEM") || had.key().equals("LD")) && had.said() == VerificationStatus.CONFIRMED) {
                written += fact(id, written + 1, "condition", had.code(), "", had.onset(), had.ended());
            }
        }
        return 1 + written;
    }

    private void person(Person person, Entry entry, Dice dice) {
        people.cell(entry.localId())
                .cell(entry.nhsNumber())
                .cell(entry.given())
                .cell(entry.family())
                .cell(entry.middle())
                .cell(entry.birthDate())
                .cell(person.sex().code())
                .cell(entry.ethnicity())
                .cell(entry.address())
                .cell(entry.postcode())
                .cell(entry.uprn() == 0 ? "" : Long.toString(entry.uprn()))
                .cell(entry.phone())
                .cell(entry.email())
                .cell(person.contact().language())
                .cell(person.practice().code())
                .cell(deceased(person.life(), person.hasStory() ? 0.4 : dice.unit()))
                .end();
    }

    /// The council knows of most deaths, and of half of those not when.
    private static String deceased(VitalStatus life, double luck) {
        return switch (life) {
            case VitalStatus.Ended(LocalDate on) -> luck < 0.35 ? on.toString() : luck < 0.7 ? "yes" : "";
            case VitalStatus.EndedUnknown _ -> luck < 0.7 ? "yes" : "";
            case VitalStatus.Living _ -> "";
        };
    }

    private int fact(String id, int number, String kind, Code code, String local, int since, int until) {
        boolean coded = !code.code().isEmpty();
        facts.cell(id + "-" + number)
                .cell(id)
                .cell(kind)
                .cell(coded ? code.code() : local)
                .cell(coded ? "snomed" : local.isEmpty() ? "" : "local")
                .cell(code.term())
                .day(since)
                .day(until)
                .cell(until == ConditionHistory.STILL ? "active" : "ended")
                .day(Math.min(since + 2, today - 1))
                .end();
        return 1;
    }

    @Override
    public void close() {
        people.close();
        facts.close();
    }
}
