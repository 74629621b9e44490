package kith.directory.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kith.directory.search.AgeBand;
import kith.directory.search.SupportQuestion;
import kith.directory.venues.AccessNeed;
import kith.engine.terms.Postcode;
import org.jspecify.annotations.Nullable;

/// What somebody looks for. It stands in the address, so that a search can be shared; a whole postcode becomes its
/// district first.
public record SupportForm(
        @Nullable String q,
        @Nullable String need,
        @Nullable String near,
        @Nullable String within,
        @Nullable String day,
        @Nullable String cost,
        @Nullable List<String> access,
        @Nullable String age,
        @Nullable String language,
        @Nullable String give,
        @Nullable String map) {

    private static final int LONGEST = 200;

    public String words() {
        return text(q);
    }

    public String place() {
        return text(near);
    }

    public String needKey() {
        return text(need);
    }

    public String withinWords() {
        return text(within);
    }

    public String dayWord() {
        return text(day).toLowerCase(Locale.ROOT);
    }

    public boolean onlyFree() {
        return text(cost).equals("free");
    }

    public List<String> accessKeys() {
        return Objects.requireNonNullElse(access, List.<String>of()).stream()
                .filter(key -> AccessNeed.find(key).isPresent())
                .distinct()
                .toList();
    }

    public String ageKey() {
        return AgeBand.find(text(age)).map(AgeBand::key).orElse("");
    }

    public String languageWord() {
        return text(language).toLowerCase(Locale.ROOT);
    }

    public boolean giving() {
        return text(give).equals("yes");
    }

    /// Whether a map stands beside the results. It does unless the address says no.
    public boolean showsMap() {
        return !text(map).equals("no");
    }

    /// The same search with the map, or without it.
    SupportForm withMap(boolean shown) {
        return new SupportForm(q, need, near, within, day, cost, access, age, language, give, shown ? null : "no");
    }

    /// Whether anything is asked at all.
    public boolean isAsked() {
        return q != null || need != null || near != null || day != null || give != null;
    }

    /// The address of the same search with the district in the place of a whole postcode, where somebody typed one:
    /// addresses are kept and sent on, and a postcode can give a person away.
    public Optional<String> withoutPostcode() {
        boolean inPlace = Postcode.find(place()).isPresent();
        String words = withoutPostcode(words());
        if (!inPlace && words.equals(words())) {
            return Optional.empty();
        }
        String district = Postcode.find(place()).map(Postcode::outward).orElse(place());
        return Optional.of(
                new SupportForm(words, need, district, within, day, cost, access, age, language, give, map).address());
    }

    private static String withoutPostcode(String words) {
        return words.replaceAll("(?i)\\b([a-z]{1,2}[0-9][0-9a-z]?) ?[0-9][a-z]{2}\\b", "$1");
    }

    public SupportQuestion question() {
        return new SupportQuestion(
                words(),
                needKey(),
                place(),
                withinWords().matches("[1-9][0-9]?") ? Optional.of(Integer.valueOf(withinWords())) : Optional.empty(),
                Arrays.stream(DayOfWeek.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(dayWord()))
                        .findFirst(),
                onlyFree(),
                accessKeys().stream()
                        .flatMap(key -> AccessNeed.find(key).stream())
                        .toList(),
                AgeBand.find(ageKey()),
                languageWord(),
                giving());
    }

    /// The address of this search.
    String address() {
        List<String> parts = new ArrayList<>();
        parts.add("q=" + encoded(words()));
        add(parts, "need", needKey());
        add(parts, "near", place());
        add(parts, "within", withinWords());
        add(parts, "day", dayWord());
        add(parts, "cost", onlyFree() ? "free" : "");
        accessKeys().forEach(key -> add(parts, "access", key));
        add(parts, "age", ageKey());
        add(parts, "language", languageWord());
        add(parts, "give", giving() ? "yes" : "");
        add(parts, "map", showsMap() ? "" : "no");
        return "/support?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + encoded(value));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String text(@Nullable String typed) {
        String text = Objects.toString(typed, "")
                .replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
