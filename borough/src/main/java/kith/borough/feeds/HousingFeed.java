package kith.borough.feeds;

import java.nio.file.Path;
import java.util.List;
import kith.borough.people.ConditionHistory;
import kith.borough.people.Need;
import kith.borough.people.Person;
import kith.borough.setting.Dice;
import kith.borough.setting.Setting;

/// The council's housing department, as CSV: tenants and their tenancies, without NHS numbers.
public final class HousingFeed implements Feed {

    private final Partner partner;
    private final Setting setting;
    private final int today;
    private final Sheet people;
    private final Sheet facts;

    HousingFeed(Partner partner, Path folder, Setting setting) {
        this.partner = partner;
        this.setting = setting;
        this.today = (int) setting.today().toEpochDay();
        this.people = new Sheet(
                folder.resolve("people.csv"),
                List.of(
                        "local_id",
                        "family_name",
                        "given_name",
                        "birth_date",
                        "uprn",
                        "address",
                        "postcode",
                        "phone",
                        "email"));
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
                .cell(entry.family())
                .cell(entry.given())
                .cell(entry.birthDate())
                .cell(entry.uprn() == 0 ? "" : Long.toString(entry.uprn()))
                .cell(entry.address())
                .cell(entry.postcode())
                .cell(entry.phone())
                .cell(entry.email())
                .end();
        int written = 1;
        int housed = housed(person, dice);
        fact(entry.localId(), written++, "tenancy", "", "Council tenancy", housed, ConditionHistory.STILL);
        for (Need.Felt felt : person.health().needs()) {
            boolean homeless = felt.need().key().equals("homelessness");
            if (homeless || felt.need().key().equals("housing")) {
                int until = homeless ? Math.min(felt.until(), housed) : felt.until();
                fact(
                        entry.localId(),
                        written++,
                        "need",
                        felt.need().code().code(),
                        felt.need().code().term(),
                        Math.min(felt.since(), until),
                        until);
            }
        }
        return written;
    }

    /// Since when somebody has had the home: since their homelessness ended, if they ever had none.
    private int housed(Person person, Dice dice) {
        int since = Math.max((int) person.born().plusYears(18).toEpochDay(), today - 30 - dice.below(25 * 365));
        return person.health().needs().stream()
                .filter(felt -> felt.need().key().equals("homelessness"))
                .mapToInt(felt -> Math.min(felt.until(), today - 1))
                .max()
                .orElse(Math.min(since, today - 1));
    }

    private void fact(String id, int number, String kind, String code, String text, int since, int until) {
        facts.cell(id + "-" + number)
                .cell(id)
                .cell(kind)
                .cell(code)
                .cell(code.isEmpty() ? "" : "snomed")
                .cell(text)
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
