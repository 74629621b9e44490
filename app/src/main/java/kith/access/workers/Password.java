package kith.access.workers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a worker types to sign in, in the one form that all keyboards' spellings of it have. Never printed.
public record Password(String text) {

    /// National Cyber Security Centre: length, and not among the well known, rather than rules of composition.
    static final int LEAST_CHARACTERS = 12;

    /// What bcrypt reads; it would pass over the rest without a word.
    static final int MOST_BYTES = 72;

    private static final Pattern SIGNS_AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern DIGITS_AND_SIGNS_AROUND = Pattern.compile("^\\P{L}+|\\P{L}+$");
    private static final Pattern REPEATED = Pattern.compile("(.{1,8}?)\\1+.{0,7}");

    private static final Set<String> WELL_KNOWN = wellKnown();

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
        return problem()
                .or(() -> text.toLowerCase(Locale.ROOT).contains(username)
                        ? Optional.of("A password does not contain your sign-in name")
                        : Optional.empty());
    }

    /// Why it may not be used, in a sentence; empty where it may.
    public Optional<String> problem() {
        if (text.codePointCount(0, text.length()) < LEAST_CHARACTERS) {
            return Optional.of("A password has at least %d characters".formatted(LEAST_CHARACTERS));
        }
        if (!fits()) {
            return Optional.of("A password has at most %d bytes; this one has %d".formatted(MOST_BYTES, bytes()));
        }
        if (isWellKnown()) {
            return Optional.of("This password is among the first that anybody would try");
        }
        return Optional.empty();
    }

    /// Whether it is on the list, with or without digits and signs around it, is one short text again and again, or
    /// has very few different characters.
    private boolean isWellKnown() {
        String small = text.toLowerCase(Locale.ROOT);
        return WELL_KNOWN.contains(small)
                || WELL_KNOWN.contains(SIGNS_AROUND.matcher(small).replaceAll(""))
                || WELL_KNOWN.contains(DIGITS_AND_SIGNS_AROUND.matcher(small).replaceAll(""))
                || REPEATED.matcher(small).matches()
                || text.chars().distinct().count() < 5;
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

    private static Set<String> wellKnown() {
        try (InputStream list =
                        Objects.requireNonNull(Password.class.getResourceAsStream("/access/well-known-passwords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
