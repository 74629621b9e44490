package kith.engine.linkage.values;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the words of a name sound like, to find a person by: *Bill* and *William* sound the same here, and so
/// do *Okoro* and *Okorro*. Names in any script have sounds; those that are not Latin, Cyrillic or Greek are as
/// written.
public final class Sounds {

    /// Further words of a name are not looked up.
    private static final int MOST_WORDS = 3;

    private static final int LONGEST = 200;

    /// Every letter that a sound is made of.
    private static final String HEARD = "ABDFGHJKLMNPRSTV";

    /// Of given names as a record has them: what is short for another name sounds like that one.
    public static Set<String> ofGiven(String names) {
        Set<String> sounds = new LinkedHashSet<>();
        words(names).forEach(word -> sounds.addAll(usual(word)));
        return sounds;
    }

    /// Of a family name as a record has it: each part, and all of them as one word, as in *O Neill*.
    public static Set<String> ofFamily(String name) {
        Set<String> sounds = ofEachPart(name);
        List<String> all = Letters.words(bounded(name));
        if (all.size() > 1) {
            sounds.add(Sound.of(String.join("", all)));
        }
        return sounds;
    }

    /// Of each word of a name by itself, and of nothing that it is short for.
    public static Set<String> ofEachPart(String name) {
        Set<String> sounds = new LinkedHashSet<>();
        words(name).forEach(word -> sounds.add(Sound.of(word)));
        return sounds;
    }

    /// Of a name that somebody looks for, whichever of the two it is.
    public static Set<String> ofEither(String name) {
        Set<String> sounds = new LinkedHashSet<>(ofFamily(name));
        sounds.addAll(ofGiven(name));
        return sounds;
    }

    /// The letters that stand alone in a name.
    public static Set<String> initials(String name) {
        Set<String> initials = new LinkedHashSet<>();
        Letters.words(bounded(name)).stream().filter(Sounds::isInitial).forEach(initials::add);
        return initials;
    }

    /// How many words a name has, initials included.
    public static int count(String name) {
        return Letters.words(bounded(name)).size();
    }

    /// The first letter of a name; empty where there is none.
    public static String first(String name) {
        List<String> words = Letters.words(bounded(name));
        return words.isEmpty() ? "" : initial(words.getFirst());
    }

    /// What sounds like a name with one consonant more, fewer, or another, or with two exchanged.
    public static Set<String> near(String sound) {
        Set<String> near = new LinkedHashSet<>();
        for (int i = 0; i <= sound.length(); i++) {
            String before = sound.substring(0, i);
            String after = sound.substring(i);
            for (int letter = 0; letter < HEARD.length(); letter++) {
                char heard = HEARD.charAt(letter);
                near.add(before + heard + after);
                if (!after.isEmpty()) {
                    near.add(before + heard + after.substring(1));
                }
            }
            if (!after.isEmpty() && sound.length() > 1) {
                near.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        near.remove(sound);
        return near;
    }

    private static List<String> words(String name) {
        return Letters.words(bounded(name)).stream()
                .filter(word -> !isInitial(word))
                .limit(MOST_WORDS)
                .toList();
    }

    private static Set<String> usual(String word) {
        Set<String> sounds = new LinkedHashSet<>();
        for (String name : Nicknames.usualOnes(word)) {
            sounds.add(Sound.of(name));
        }
        return sounds;
    }

    /// A single Latin letter. In other scripts a name can have one.
    private static boolean isInitial(String word) {
        return word.length() == 1 && word.charAt(0) >= 'A' && word.charAt(0) <= 'Z';
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /// A name is looked up as far as this.
    private static String bounded(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    private Sounds() {}
}
