package kith.borough.feeds;

import java.nio.file.Path;
import java.util.List;
import kith.borough.people.Code;
import kith.borough.people.ConditionHistory;
import kith.borough.people.Need;
import kith.borough.people.PartnerMembership;
import kith.borough.people.Person;
import kith.borough.setting.Dice;
import kith.borough.setting.Setting;

/// A voluntary group's list, as CSV: names, sometimes a date of birth, what people came for and what they got.
public final class VoluntaryFeed implements Feed {

    private static final double ASKS_THE_DATE_OF_BIRTH = 0.6;

    private final Partner partner;
    private final PartnerMembership.Group group;
    private final Setting setting;
    private final int today;
    private final Sheet people;
    private final Sheet facts;

    VoluntaryFeed(Partner partner, PartnerMembership.Group group, Path folder, Setting setting) {
        this.partner = partner;
        this.group = group;
        this.setting = setting;
        this.today = (int) setting.today().toEpochDay();
        this.people = new Sheet(
                folder.resolve("people.csv"),
                List.of("local_id", "given_name", "family_name", "birth_date", "postcode", "phone", "email"));
        this.facts = new Sheet(
                folder.resolve("facts.csv"),
                List.of("id", "local_id", "kind", "code", "system", "text", "start", "end", "status"));
    }

    @Override
    public Partner partner() {
        return partner;
    }

    @Override
    public int write(Person person, Entry entry) {
        Dice dice = Dice.of(setting.seed(), partner.code(), person.number());
        people.cell(entry.localId())
                .cell(entry.given())
                .cell(entry.family())
                .cell(dice.chance(ASKS_THE_DATE_OF_BIRTH) ? entry.birthDate() : "")
                .cell(entry.postcode())
                .cell(entry.phone())
                .cell(entry.email())
                .end();
        int written = 1;
        int end = person.lastDay(today);
        for (Need.Felt felt : person.health().needs()) {
            if (group.needs().contains(felt.need().key())) {
                fact(
                        entry.localId(),
                        written++,
                        "need",
                        felt.need().code(),
                        felt.need().key(),
                        felt.since(),
                        felt.until());
            }
        }
        int since = end - 1 - dice.below(600);
        int until = dice.chance(0.35) ? since + dice.below(end - since) : ConditionHistory.STILL;
        fact(entry.localId(), written++, "service", new Code("", group.service()), "", since, until);
        return written;
    }

    private void fact(String id, int number, String kind, Code code, String local, int since, int until) {
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
                .end();
    }

    @Override
    public void close() {
        people.close();
        facts.close();
    }
}
