package kith.engine.linkage.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// Invented words, some of them far commoner than others, as names are.
final class Invented {

    private static final String[] BEGIN = {
        "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "w"
    };
    private static final String[] MIDDLE = {"a", "e", "i", "o", "u", "ai", "ee", "ou"};
    private static final String[] END = {"n", "r", "ll", "s", "tt", "m", "nd", "rd", "y", "ck", "th", "ph", ""};

    private final List<String> words;
    private final double[] upTo;

    /// @param steepness 0 where all are as common; about 0.7 for names
    Invented(List<String> known, int count, double steepness, Random dice) {
        List<String> more = new ArrayList<>(new TreeSet<>(made(count - known.size(), dice)));
        Collections.shuffle(more, dice);
        this.words = new ArrayList<>(known);
        words.addAll(more);
        this.upTo = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += Math.pow(i + 2, -steepness);
            upTo[i] = sum;
        }
    }

    private static List<String> made(int count, Random dice) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 0; syllable < 2 + dice.nextInt(2); syllable++) {
                word.append(one(BEGIN, dice)).append(one(MIDDLE, dice));
            }
            made.add(word.append(one(END, dice)).toString());
        }
        return made;
    }

    private static String one(String[] of, Random dice) {
        return of[dice.nextInt(of.length)];
    }

    String one(Random dice) {
        double at = dice.nextDouble() * upTo[upTo.length - 1];
        int found = java.util.Arrays.binarySearch(upTo, at);
        return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found));
    }
}
