package kith.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.twins.PageForm.Field;
import kith.twins.Visitor.Value;

/// Fills in forms as somebody would who guesses at what is withheld. The guesses are right in the first world.
final class Filling {

    private Filling() {}

    /// What is guessed besides the name and the day of birth.
    enum Guess {
        POSTCODE,
        TELEPHONE,
        NHS_NUMBER
    }

    /// Everything that is sent of a form, in each way in which it makes sense to send it.
    static List<List<Value>> of(PageForm form) {
        List<List<Value>> ways = new ArrayList<>();
        for (Guess guess : form.fields().containsKey("postcode") ? Guess.values() : new Guess[] {Guess.POSTCODE}) {
            List<Value> values = new ArrayList<>();
            form.fields().forEach((name, field) -> values.add(Value.of(name, text(name, field, guess))));
            if (form.buttons().isEmpty()) {
                ways.add(values);
            }
            for (Value button : form.buttons()) {
                List<Value> pressed = new ArrayList<>(values);
                pressed.add(button);
                ways.add(pressed);
            }
        }
        return ways;
    }

    /// Each choice that a form that reads offers, one at a time.
    static List<List<Value>> choices(PageForm form) {
        List<List<Value>> ways = new ArrayList<>();
        form.fields()
                .forEach((name, field) -> field.offered()
                        .forEach(offered -> ways.add(form.fields().entrySet().stream()
                                .map(other -> Value.of(
                                        other.getKey(),
                                        other.getKey().equals(name)
                                                ? offered
                                                : other.getValue().chosen()))
                                .toList())));
        return ways;
    }

    private static String text(String name, Field field, Guess guess) {
        if (!field.chosen().isEmpty() || field.type().equals("hidden")) {
            return field.chosen();
        }
        if (!field.offered().isEmpty()) {
            return field.offered().stream()
                    .filter(one -> !one.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        TwinPerson who = WorldFeeds.NADIRA;
        return Map.ofEntries(
                        Map.entry("familyName", who.family()),
                        Map.entry("givenName", who.given()),
                        Map.entry("born.day", who.birthDate().substring(8)),
                        Map.entry("born.month", who.birthDate().substring(5, 7)),
                        Map.entry("born.year", who.birthDate().substring(0, 4)),
                        Map.entry(
                                "postcode", guess == Guess.POSTCODE ? who.home().postcode() : ""),
                        Map.entry("phone", guess == Guess.TELEPHONE ? who.home().phone() : ""),
                        Map.entry("nhsNumber", guess == Guess.NHS_NUMBER ? who.nhsNumber() : ""),
                        Map.entry(
                                "address", guess == Guess.POSTCODE ? who.home().line() : ""),
                        Map.entry("sought", who.family()),
                        Map.entry("pairs", "25"),
                        Map.entry("partner", "G85001"),
                        Map.entry("file", "local_id,family_name\n1,Okoro\n"))
                .getOrDefault(name, "rang us about an appointment");
    }
}
