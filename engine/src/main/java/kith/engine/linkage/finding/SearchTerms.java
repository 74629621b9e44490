package kith.engine.linkage.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kith.engine.linkage.values.CodeValues;
import kith.engine.linkage.values.Hash;
import kith.engine.linkage.values.Sounds;

/// Who somebody is and where, as a record says it or as it is looked for; empty where nothing is said.
public record SearchTerms(String given, String family, String postcode, String phone) {

    /// Raised when a record's keys change, so that they are written anew.
    public static final int EDITION = 1;

    /// Fewer digits are not a telephone number.
    private static final int SHORTEST_PHONE = 6;

    private static final int SHORTEST_POSTCODE = 4;

    private static final int NAME = 1;
    private static final int TWO_NAMES = 2;
    private static final int INITIAL = 3;
    private static final int ONLY_INITIAL = 4;
    private static final int POSTCODE = 5;
    private static final int PHONE = 6;

    /// All that a record is found by.
    public Set<Long> keysOfRecord() {
        Set<String> givens = Sounds.ofGiven(given);
        Set<String> families = Sounds.ofFamily(family);
        Set<Long> keys = new TreeSet<>();
        givens.forEach(sound -> keys.add(name(sound)));
        families.forEach(sound -> keys.add(name(sound)));
        keys.addAll(
                givens.isEmpty() || families.isEmpty() ? couples(joined(givens, families)) : across(givens, families));
        keys.addAll(withLetter(INITIAL, families, Set.of(Sounds.first(given))));
        keys.addAll(withLetter(ONLY_INITIAL, families, Sounds.initials(given)));
        keys.addAll(postcodeKeys());
        keys.addAll(phoneKeys());
        return keys;
    }

    /// Each name by itself, whether it is the given or the family name.
    public Set<Long> names() {
        Set<Long> keys = new TreeSet<>();
        sounds().forEach(sound -> keys.add(name(sound)));
        return keys;
    }

    /// Two names together, either way round; a name with an initial, where that is all that is known of the
    /// other.
    public Set<Long> namesTogether() {
        Set<String> sounds = sounds();
        Set<Long> keys = couples(sounds);
        keys.addAll(withLetter(INITIAL, sounds, joined(Sounds.initials(given), Sounds.initials(family))));
        keys.addAll(
                withLetter(ONLY_INITIAL, sounds, joined(Set.of(Sounds.first(given)), Set.of(Sounds.first(family)))));
        return keys;
    }

    /// Two names together, of which one is written with a typing error that can be heard.
    public Set<Long> namesNearly() {
        Set<Long> keys = new TreeSet<>();
        for (String name : asWritten()) {
            Set<String> near = Sounds.near(name);
            sounds().stream()
                    .filter(other -> !other.equals(name))
                    .forEach(other -> near.forEach(meant -> keys.add(together(other, meant))));
        }
        return keys;
    }

    /// One name by itself, which is written with such a typing error.
    public Set<Long> nameNearly() {
        Set<Long> keys = new TreeSet<>();
        asWritten().forEach(sound -> Sounds.near(sound).forEach(near -> keys.add(name(near))));
        return keys;
    }

    /// Whether more than one word is known of the names, so that they are looked for together.
    public boolean hasNamesTogether() {
        return Sounds.count(given) + Sounds.count(family) > 1;
    }

    public Set<Long> postcodeKeys() {
        String plain = CodeValues.lettersAndDigits(postcode);
        return plain.length() < SHORTEST_POSTCODE ? Set.of() : Set.of(Hash.of(POSTCODE, Hash.of(plain)));
    }

    public Set<Long> phoneKeys() {
        String digits = CodeValues.national(phone);
        return digits.length() < SHORTEST_PHONE ? Set.of() : Set.of(Hash.of(PHONE, Hash.of(digits)));
    }

    private Set<String> sounds() {
        return joined(Sounds.ofEither(given), Sounds.ofEither(family));
    }

    private Set<String> asWritten() {
        return joined(Sounds.ofEachPart(given), Sounds.ofEachPart(family));
    }

    private static Set<Long> withLetter(int kind, Set<String> sounds, Set<String> letters) {
        Set<Long> keys = new TreeSet<>();
        letters.stream()
                .filter(letter -> !letter.isEmpty())
                .forEach(letter ->
                        sounds.forEach(sound -> keys.add(Hash.of(Hash.of(kind, Hash.of(sound)), Hash.of(letter)))));
        return keys;
    }

    private static Set<String> joined(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<Long> across(Set<String> givens, Set<String> families) {
        Set<Long> keys = new TreeSet<>();
        givens.forEach(one -> families.forEach(other -> keys.add(together(one, other))));
        return keys;
    }

    private static Set<Long> couples(Set<String> sounds) {
        List<String> all = new ArrayList<>(sounds);
        Set<Long> keys = new TreeSet<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                keys.add(together(all.get(i), all.get(j)));
            }
        }
        return keys;
    }

    private static long name(String sound) {
        return Hash.of(NAME, Hash.of(sound));
    }

    private static long together(String one, String other) {
        long a = Hash.of(one);
        long b = Hash.of(other);
        return Hash.of(Hash.of(TWO_NAMES, Math.min(a, b)), Math.max(a, b));
    }

    /// What is said of somebody is personal data.
    @Override
    public String toString() {
        return "SearchTerms[...]";
    }
}
