package kith.population.changes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.access.disclosure.SourceIdentity;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.Fact;
import kith.engine.registers.Catalogue;
import kith.engine.registers.Code;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.OdsCode;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.places.Neighbourhood;
import kith.places.PlacesOn;
import kith.places.Practice;
import org.jspecify.annotations.Nullable;

/// Applies the rules to what was read about one person.
final class FindingChanges {

    /// Somebody with whom nobody had contact for longer than this is listed.
    static final int NO_CONTACT_DAYS = 90;

    private static final Comparator<Change> LATEST_FIRST = Comparator.comparing(
                    (Change change) -> change.day().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparingInt(change -> change.rule().order())
            .thenComparing(change -> change.what().orElse(""));

    /// What is new when it is said for the first time.
    static final Set<Fact.Kind> LASTING = Set.of(Fact.Kind.CONDITION, Fact.Kind.NEED, Fact.Kind.ALERT);

    /// What is new each time that it happens.
    static final Set<Fact.Kind> PASSING =
            Set.of(Fact.Kind.ADMISSION, Fact.Kind.ATTENDANCE, Fact.Kind.CONTACT, Fact.Kind.EVENT);

    /// What says that somebody was in touch with the person.
    static final Set<Fact.Kind> CONTACTS =
            Set.of(Fact.Kind.ADMISSION, Fact.Kind.ATTENDANCE, Fact.Kind.CONTACT, Fact.Kind.EVENT, Fact.Kind.SERVICE);

    private static final Set<String> MISSED = Set.of("did not attend", "dna", "missed appointment");

    private final LocalDate since;
    private final LocalDate today;
    private final PlacesOn places;
    private final ChangeRules rules = ChangeRules.current();
    private final Catalogue catalogue = Catalogue.current();

    FindingChanges(LocalDate since, LocalDate today, PlacesOn places) {
        this.since = since;
        this.today = today;
        this.places = places;
    }

    /// @param contact the last contact that a worker recorded in Kith
    List<Change> of(PersonId person, List<ChangeRow> rows, Disclosure disclosure, Optional<LocalDate> contact) {
        var found = new Found(person, disclosure);
        List<ChangeRow> facts =
                rows.stream().filter(row -> row.origin().equals("fact")).toList();
        facts.forEach(found::event);
        first(facts, Fact.Kind.ALERT).forEach(row -> found.add(ChangeKind.NEW_ALERT, row, words(row)));
        first(facts, Fact.Kind.NEED).forEach(row -> found.add(ChangeKind.NEW_NEED, row, words(row)));
        newConditions(facts).forEach((words, row) -> found.add(ChangeKind.NEW_CONDITION, row, Optional.of(words)));
        moves(rows).forEach(found::move);
        rows.stream()
                .filter(row -> row.origin().equals("listed"))
                .forEach(row -> found.derived(ChangeKind.JOINED_LIST, row));
        List<ChangeRow> deaths =
                rows.stream().filter(row -> row.origin().equals("dead")).toList();
        deaths.forEach(row -> found.derived(ChangeKind.DIED, row));
        if (deaths.isEmpty()) {
            found.silence(rows, contact);
        }
        return found.changes.stream().distinct().sorted(LATEST_FIRST).toList();
    }

    private boolean isNew(@Nullable LocalDate day) {
        return day != null && !day.isBefore(since) && !day.isAfter(today);
    }

    private static Fact.Kind kind(ChangeRow fact) {
        return Fact.Kind.of(Objects.requireNonNull(fact.kind()));
    }

    /// What was said for the first time: what several sources say, or one says again, is new once.
    private List<ChangeRow> first(List<ChangeRow> facts, Fact.Kind kind) {
        Map<String, ChangeRow> earliest = new HashMap<>();
        facts.stream()
                .filter(row -> kind(row) == kind && row.day() != null)
                .forEach(row ->
                        earliest.merge(words(row).orElse("").toLowerCase(Locale.UK), row, FindingChanges::earlier));
        return earliest.values().stream().filter(row -> isNew(row.day())).toList();
    }

    private Map<String, ChangeRow> newConditions(List<ChangeRow> facts) {
        Map<String, ChangeRow> earliest = new HashMap<>();
        for (ChangeRow row : facts) {
            if (kind(row) == Fact.Kind.CONDITION && row.day() != null && row.code() != null) {
                catalogue
                        .find(row.code())
                        .filter(code -> !code.screening())
                        .map(Code::condition)
                        .ifPresent(condition -> earliest.merge(condition.words(), row, FindingChanges::earlier));
            }
        }
        earliest.values().removeIf(row -> !isNew(row.day()));
        return earliest;
    }

    private static ChangeRow earlier(ChangeRow one, ChangeRow other) {
        return Objects.requireNonNull(one.day()).isAfter(Objects.requireNonNull(other.day())) ? other : one;
    }

    /// Moves, but those that a later one takes back.
    private static List<ChangeRow> moves(List<ChangeRow> rows) {
        List<ChangeRow> moves = rows.stream()
                .filter(row -> row.origin().equals("move"))
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.happened())))
                .toList();
        return moves.stream()
                .filter(move -> moves.stream()
                        .noneMatch(other -> Objects.equals(other.words(), move.words())
                                && Objects.equals(other.before(), move.after())
                                && Objects.equals(other.after(), move.before())))
                .toList();
    }

    private static Optional<String> words(ChangeRow row) {
        return Optional.ofNullable(row.words())
                .filter(words -> !words.isBlank())
                .or(() -> Optional.ofNullable(row.code()).map(code -> "code " + code));
    }

    /// The changes of one person.
    private final class Found {

        private final PersonId person;
        private final Disclosure disclosure;
        private final List<Change> changes = new ArrayList<>();

        private Found(PersonId person, Disclosure disclosure) {
            this.person = person;
            this.disclosure = disclosure;
        }

        /// Stays, attendances and missed appointments: they tell where a person goes.
        private void event(ChangeRow row) {
            if (!disclosure.shows(PersonField.CONTACT)) {
                return;
            }
            switch (kind(row)) {
                case ADMISSION -> stay(row);
                case ATTENDANCE -> {
                    if (isNew(row.day())) {
                        put(ChangeKind.ATTENDED_EMERGENCY, row, Optional.empty(), row.day(), OptionalInt.empty());
                    }
                }
                case EVENT, CONTACT -> {
                    boolean missed = words(row)
                            .map(words -> words.toLowerCase(Locale.UK))
                            .filter(words -> MISSED.stream().anyMatch(words::contains))
                            .isPresent();
                    if (missed && isNew(row.day())) {
                        put(ChangeKind.DID_NOT_ATTEND, row, words(row), row.day(), OptionalInt.empty());
                    }
                }
                case CONDITION, NEED, ALERT, SERVICE, TENANCY, NOTE -> {}
            }
        }

        private void stay(ChangeRow row) {
            LocalDate ended = row.ended();
            if (isNew(ended)) {
                OptionalInt days = row.happened() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) ChronoUnit.DAYS.between(row.happened(), ended));
                put(ChangeKind.LEFT_HOSPITAL, row, Optional.empty(), ended, days);
            } else if (ended == null && isNew(row.happened()) && isUnderway(row)) {
                put(ChangeKind.IN_HOSPITAL, row, Optional.empty(), row.happened(), OptionalInt.empty());
            }
        }

        private boolean isUnderway(ChangeRow row) {
            return ClinicalStatus.of(Objects.requireNonNull(row.clinical())) == ClinicalStatus.ACTIVE;
        }

        private void add(ChangeKind kind, ChangeRow row, Optional<String> what) {
            PersonField field = kind == ChangeKind.NEW_CONDITION ? PersonField.CONDITION : PersonField.CLINICAL_ENTRY;
            boolean excluded = row.code() != null && rules.of(kind).without().contains(row.code());
            if (disclosure.shows(field) && !excluded) {
                put(kind, row, what, row.day(), OptionalInt.empty());
            }
        }

        private void move(ChangeRow row) {
            if (!disclosure.shows(PersonField.PRACTICE) || !isNew(row.happened())) {
                return;
            }
            boolean practice = Objects.equals(row.words(), "practice");
            String what = practice
                    ? "from %s to %s".formatted(practice(row.before()), practice(row.after()))
                    : elsewhere(area(row.before()), area(row.after()));
            put(
                    practice ? ChangeKind.CHANGED_PRACTICE : ChangeKind.MOVED,
                    row,
                    Optional.of(what),
                    row.happened(),
                    OptionalInt.empty());
        }

        private String practice(@Nullable String code) {
            return Optional.ofNullable(code)
                    .flatMap(OdsCode::find)
                    .flatMap(places::practice)
                    .map(Practice::name)
                    .orElse("a practice elsewhere");
        }

        private String area(@Nullable String code) {
            return Optional.ofNullable(code)
                    .flatMap(LsoaCode::find)
                    .flatMap(places::ofArea)
                    .map(Neighbourhood::name)
                    .orElse("elsewhere");
        }

        private static String elsewhere(String before, String after) {
            return before.equals(after) ? "within " + after : "from %s to %s".formatted(before, after);
        }

        private void derived(ChangeKind kind, ChangeRow row) {
            boolean opened = kind == ChangeKind.DIED
                    ? disclosure.shows(PersonField.NAME)
                    : disclosure.shows(PersonField.CONDITION);
            if (opened && isNew(row.happened())) {
                put(kind, row, Optional.empty(), row.happened(), OptionalInt.empty());
            }
        }

        /// When a person was seen tells where they go, so of somebody whose address is protected nothing is said.
        private void silence(List<ChangeRow> rows, Optional<LocalDate> recorded) {
            if (!disclosure.shows(PersonField.CONTACT)) {
                return;
            }
            Optional<LocalDate> last = Stream.concat(
                            recorded.stream(),
                            rows.stream()
                                    .filter(row -> row.origin().equals("contact"))
                                    .flatMap(row -> Stream.ofNullable(row.happened())))
                    .max(Comparator.naturalOrder());
            if (last.isEmpty() || last.get().isBefore(today.minusDays(NO_CONTACT_DAYS))) {
                changes.add(new Change(
                        person,
                        rules.of(ChangeKind.NO_CONTACT),
                        Optional.empty(),
                        Optional.empty(),
                        last,
                        OptionalInt.empty()));
            }
        }

        private void put(
                ChangeKind kind, ChangeRow row, Optional<String> what, @Nullable LocalDate day, OptionalInt days) {
            Optional<SourceIdentity> source =
                    Optional.ofNullable(row.partner()).map(partner -> disclosure.source(new PartnerId(partner)));
            changes.add(new Change(person, rules.of(kind), what, source, Optional.ofNullable(day), days));
        }
    }
}
