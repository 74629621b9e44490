package kith.borough;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.borough.feeds.Entry;
import kith.borough.feeds.ErrorInjector;
import kith.borough.feeds.Sheet;
import kith.borough.people.Households;
import kith.borough.people.PartnerMembership;
import kith.borough.people.Person;
import kith.borough.people.Southwark;
import kith.borough.setting.Dice;
import kith.borough.setting.Setting;
import kith.borough.setting.Table;
import kith.engine.terms.PartnerKind;

/// Who the borough's partners say their people are, all in one file with the truth beside it: for trying a
/// matcher on, Kith's or another. The records are those of the feeds of the same setting, error for error.
public final class RecordFile {

    private static final double RENTS_FROM_THE_COUNCIL = 0.36;

    private static final List<String> COLUMNS = List.of(
            "id",
            "partner",
            "person",
            "nhs_number",
            "given_name",
            "middle_name",
            "family_name",
            "birth_date",
            "sex",
            "address",
            "postcode",
            "uprn",
            "phone",
            "email");

    private final Setting setting;
    private final Map<PartnerKind, ErrorInjector> injectors = new EnumMap<>(PartnerKind.class);
    private final Map<String, PartnerKind> kinds = new HashMap<>();

    private RecordFile(Setting setting, Southwark southwark) {
        this.setting = setting;
        for (PartnerKind kind : PartnerKind.values()) {
            injectors.put(kind, new ErrorInjector(kind, setting));
        }
        southwark.practices().forEach(practice -> kinds.put(practice.code(), PartnerKind.GP));
        kinds.put(PartnerMembership.KINGS, PartnerKind.HOSPITAL);
        kinds.put(PartnerMembership.GSTT, PartnerKind.HOSPITAL);
        kinds.put(PartnerMembership.SLAM, PartnerKind.MENTAL_HEALTH);
        kinds.put(PartnerMembership.SOCIAL_CARE, PartnerKind.SOCIAL_CARE);
        kinds.put(PartnerMembership.HOUSING, PartnerKind.HOUSING);
        PartnerMembership.Group.all().forEach(group -> kinds.put(group.code(), PartnerKind.VOLUNTARY));
    }

    /// Writes so many records of a borough that has more, household by household.
    ///
    /// @return how many people they are of
    public static int write(Setting setting, int records, Path file) {
        Southwark southwark = Southwark.read();
        Households households = new Households(setting, southwark);
        PartnerMembership membership = new PartnerMembership(setting, southwark);
        RecordFile writer = new RecordFile(setting, southwark);
        int written = 0;
        int people = 0;
        try (Sheet sheet = new Sheet(file, COLUMNS)) {
            for (int index = 0; written < records; index++) {
                List<Person> household = writer.withPartners(households.household(index), membership, index);
                for (Person person : household) {
                    int of = Math.min(records - written, person.partners().size());
                    people += of > 0 ? 1 : 0;
                    for (String partner : person.partners().subList(0, of)) {
                        writer.write(person, household, partner, ++written, sheet);
                    }
                }
            }
        }
        return people;
    }

    private List<Person> withPartners(List<Person> household, PartnerMembership membership, int index) {
        double likely = RENTS_FROM_THE_COUNCIL
                * (1 + 0.7 * household.getFirst().home().area().deprived());
        boolean rents = Dice.of(setting.seed(), "tenancy", index).chance(likely);
        List<Person> known = new ArrayList<>();
        household.forEach(person -> known.add(person.knownTo(membership.of(person, rents))));
        return known;
    }

    private void write(Person person, List<Person> household, String partner, int number, Sheet sheet) {
        Dice dice = Dice.of(setting.seed(), "clerk of " + partner, person.number());
        ErrorInjector injector = Table.in(injectors, Table.in(kinds, partner));
        Entry entry = injector.write(person, household, partner, Integer.toString(number), dice);
        sheet.cell(entry.localId())
                .cell(partner)
                .cell(person.key())
                .cell(entry.nhsNumber())
                .cell(entry.given())
                .cell(entry.middle())
                .cell(entry.family())
                .cell(entry.birthDate())
                .cell(person.sex().code())
                .cell(entry.address())
                .cell(entry.postcode())
                .cell(entry.uprn() == 0 ? "" : Long.toString(entry.uprn()))
                .cell(entry.phone())
                .cell(entry.email())
                .end();
    }
}
