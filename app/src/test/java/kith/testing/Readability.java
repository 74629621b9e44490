package kith.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How easy a text is to read: the length of its sentences, and the Flesch reading ease (Flesch 1948): 206.835
/// − 1.015 × words per sentence − 84.6 × syllables per word. Names, codes and numbers are left out, and so are
/// labels of up to three words.
public record Readability(List<String> sentences) {

    public static final double LONGEST_MEAN = 15;
    public static final int LONGEST = 30;
    public static final double LEAST_EASE = 60;

    private static final int SHORTEST = 4;
    private static final Pattern END = Pattern.compile("(?<=[.?!])[\"'”’)]?\\s+|(?<=:)\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    public Readability {
        sentences = List.copyOf(sentences);
    }

    /// @param texts each one or more whole sentences, or a label
    public static Readability of(List<String> texts) {
        return new Readability(texts.stream()
                .flatMap(text -> Arrays.stream(END.split(text.strip())))
                .map(String::strip)
                .filter(sentence -> words(sentence).size() >= SHORTEST)
                .distinct()
                .toList());
    }

    /// Those that end as a sentence does, so that short labels do not make a text look easier than it is.
    private List<String> whole() {
        return sentences.stream().filter(one -> one.matches(".*[.?!][\"'”’)]?")).toList();
    }

    public double meanLength() {
        return whole().stream().mapToInt(one -> words(one).size()).average().orElse(0);
    }

    public double ease() {
        List<String> whole = whole();
        if (whole.isEmpty()) {
            return 100;
        }
        List<String> words = whole.stream().flatMap(one -> words(one).stream()).toList();
        double syllables = words.stream().mapToInt(Readability::syllables).sum();
        return 206.835 - 1.015 * words.size() / whole.size() - 84.6 * syllables / words.size();
    }

    /// What is wrong with the text; empty if it is easy enough to read.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        sentences.stream()
                .filter(one -> words(one).size() > LONGEST)
                .map(one -> "%d words: %s".formatted(words(one).size(), one))
                .forEach(problems::add);
        if (meanLength() > LONGEST_MEAN) {
            problems.add("mean sentence of %.1f words".formatted(meanLength()));
        }
        if (ease() < LEAST_EASE) {
            problems.add("Flesch reading ease of %.0f".formatted(ease()));
        }
        return problems;
    }

    /// The words of a sentence, without names: words that begin with a capital letter and do not begin the
    /// sentence.
    static List<String> words(String sentence) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        while (word.find()) {
            if (words.isEmpty()
                    || !Character.isUpperCase(word.group().charAt(0))
                    || word.group().equals("I")) {
                words.add(word.group());
            }
        }
        return words;
    }

    static int syllables(String word) {
        String letters = word.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
        int count = 0;
        Matcher vowels = VOWELS.matcher(letters);
        while (vowels.find()) {
            count++;
        }
        boolean silent = letters.matches(".*[^aeiouyl]e")
                || letters.matches(".*[aeiouy]le")
                || letters.matches(".*[^aeiouytd]ed")
                || letters.matches(".*[^aeiouyscxzg]es");
        return Math.max(1, silent && count > 1 ? count - 1 : count);
    }
}
