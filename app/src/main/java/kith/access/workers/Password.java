package kith.access.workers;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.access.passwords.CommonPasswords;

/// What a worker types to sign in, in the one form that all keyboards' spellings of it have. Never printed.
public record Password(String text) {

    /// National Cyber Security Centre: length, and not among the common ones, rather than rules of composition.
    static final int LEAST_CHARACTERS = 12;

    /// What bcrypt reads; it would pass over the rest without a word.
    static final int MOST_BYTES = 72;

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern REPEATED = Pattern.compile("(.{1,8}?)\\1+.{0,7}");

    public Password {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /// Four groups of four from letters and digits that cannot be mistaken for one another: 79 random bits.
    public static Password random() {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        String drawn = new SecureRandom()
                .ints(16, 0, letters.length())
                .mapToObj(index -> String.valueOf(letters.charAt(index)))
                .collect(Collectors.joining());
        return new Password(String.join(
                "-", drawn.substring(0, 4), drawn.substring(4, 8), drawn.substring(8, 12), drawn.substring(12)));
    }

    /// Why a worker may not use it, in a sentence; empty where they may.
    public Optional<String> problem(String username) {
        return lengthProblem()
                .or(() -> holds(username)
                        ? Optional.of("A password does not contain your sign-in name")
                        : Optional.empty())
                .or(() -> commonProblem(List.of(PARTS.split(username))));
    }

    /// Why it may not be used, in a sentence; empty where it may.
    public Optional<String> problem() {
        return lengthProblem().or(() -> commonProblem(List.of()));
    }

    private Optional<String> lengthProblem() {
        if (text.codePointCount(0, text.length()) < LEAST_CHARACTERS) {
            return Optional.of("A password has at least %d characters".formatted(LEAST_CHARACTERS));
        }
        return fits()
                ? Optional.empty()
                : Optional.of("A password has at most %d bytes; this one has %d".formatted(MOST_BYTES, bytes()));
    }

    private boolean holds(String username) {
        String small = text.toLowerCase(Locale.ROOT);
        return small.contains(username)
                || PARTS.matcher(small)
                        .replaceAll("")
                        .contains(PARTS.matcher(username).replaceAll(""));
    }

    /// Whether it is made of common words alone, is one short text again and again, or has very few different
    /// characters.
    private Optional<String> commonProblem(List<String> names) {
        boolean common = CommonPasswords.contain(text, names)
                || REPEATED.matcher(text.toLowerCase(Locale.ROOT)).matches()
                || text.chars().distinct().count() < 5;
        return common ? Optional.of("This password is among the first that anybody would try") : Optional.empty();
    }

    /// Whether bcrypt reads all of it.
    boolean fits() {
        return bytes() <= MOST_BYTES;
    }

    private int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return "a password";
    }
}
