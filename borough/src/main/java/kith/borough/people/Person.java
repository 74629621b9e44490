package kith.borough.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.borough.setting.Sex;

/// Somebody of the borough as they really are, before anybody wrote them down.
///
/// @param key what `truth.csv` calls them
/// @param nhsNumber empty where they have none
/// @param partners the codes of all who hold a record of them
/// @param knownAs names that some partners hold on purpose, by partner; only the people with stories have them
public record Person(
        String key,
        int number,
        String nhsNumber,
        Sex sex,
        LocalDate born,
        PersonName name,
        VitalStatus life,
        ContactDetails contact,
        Home home,
        Home before,
        Practice practice,
        Health health,
        List<String> partners,
        Map<String, PersonName> knownAs) {

    /// How to speak with somebody and reach them.
    public record ContactDetails(String ethnicity, String language, boolean interpreter, String phone, String email) {}

    /// What ails somebody, what they lack and how they live.
    public record Health(List<ConditionHistory> conditions, List<Need.Felt> needs, Set<Circumstance> circumstances) {

        static final Health GOOD = new Health(List.of(), List.of(), Set.of());

        boolean has(String key) {
            return conditions.stream().anyMatch(had -> had.key().equals(key) && !had.hasEnded());
        }

        public boolean lives(Circumstance circumstance) {
            return circumstances.contains(circumstance);
        }
    }

    /// Partners record the people with stories without errors.
    public boolean hasStory() {
        return number < Personas.ROOM;
    }

    public int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(born, day);
    }

    /// The day after the last that anything can have happened on, counted from 1970.
    public int lastDay(int today) {
        return switch (life) {
            case VitalStatus.Ended(LocalDate on) -> (int) on.toEpochDay();
            case VitalStatus.Living _, VitalStatus.EndedUnknown _ -> today;
        };
    }

    public Person knownTo(List<String> others) {
        return new Person(
                key, number, nhsNumber, sex, born, name, life, contact, home, before, practice, health, others,
                knownAs);
    }

    @Override
    public String toString() {
        return key;
    }
}
