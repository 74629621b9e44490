package kith.directory.web.edits;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kith.directory.DirectoryEntry;
import kith.directory.DirectoryEntry.Contact;
import kith.directory.DirectoryEntry.Cost;
import kith.directory.DirectoryEntry.Status;
import kith.directory.web.edits.SessionRows.Row;
import kith.engine.terms.TextLimits;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// What a group changes in its entry.
public record EditForm(
        @Nullable String description,
        @Nullable String state,
        @Nullable List<String> day,
        @Nullable List<String> opens,
        @Nullable List<String> closes,
        @Nullable String cost,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable String url,
        @Nullable String joining) {

    private static final int LONGEST_DESCRIPTION = 3000;
    private static final int LONGEST = 200;

    static EditForm of(DirectoryEntry entry) {
        List<Row> rows = SessionRows.of(entry.sessions());
        return new EditForm(
                entry.description(),
                entry.status().word(),
                rows.stream().map(Row::day).toList(),
                rows.stream().map(Row::opens).toList(),
                rows.stream().map(Row::closes).toList(),
                cost(entry.cost()),
                entry.contact().telephone(),
                entry.contact().email(),
                entry.contact().url(),
                entry.audience().howToJoin());
    }

    public String typedDescription() {
        return text(description).replace("\r\n", "\n");
    }

    public String chosenState() {
        return text(state);
    }

    public String typedCost() {
        return text(cost);
    }

    public String typedTelephone() {
        return text(telephone);
    }

    public String typedEmail() {
        return text(email);
    }

    public String typedUrl() {
        return text(url);
    }

    public String typedJoining() {
        return text(joining);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < SessionRows.ROWS; i++) {
            rows.add(new Row(at(day, i), at(opens, i), at(closes, i)));
        }
        return rows;
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (typedDescription().isEmpty() || !fits(typedDescription(), LONGEST_DESCRIPTION)) {
            mistakes.add(new Mistake("description", "Enter what you offer, in 3,000 characters or fewer"));
        }
        if (Status.find(chosenState()).isEmpty()) {
            mistakes.add(new Mistake("state", "Choose whether it is running"));
        }
        for (int i = 0; i < SessionRows.ROWS; i++) {
            Row row = rows().get(i);
            if (!row.isEmpty() && !row.isWhole()) {
                mistakes.add(new Mistake("day-" + (i + 1), "Choose a day and enter times such as 14:30"));
            }
        }
        checkLength(mistakes, "cost", typedCost());
        checkLength(mistakes, "telephone", typedTelephone());
        checkLength(mistakes, "joining", typedJoining());
        if (!typedEmail().isEmpty()
                && (!typedEmail().matches("[^\\s@<>,;]+@[^\\s@<>,;]+") || !fits(typedEmail(), LONGEST))) {
            mistakes.add(new Mistake("email", "Enter an email address, such as club@example.org"));
        }
        if (!typedUrl().isEmpty() && !isWebAddress(typedUrl())) {
            mistakes.add(new Mistake("url", "Enter an address that begins with https:// or http://"));
        }
        return new Mistakes(mistakes);
    }

    /// The entry with what was typed.
    DirectoryEntry applied(DirectoryEntry entry) {
        Cost said = typedCost().equals(cost(entry.cost()))
                ? entry.cost()
                : new Cost(typedCost().equalsIgnoreCase("free"), typedCost());
        return new DirectoryEntry(
                entry.name(),
                typedDescription().equals(text(entry.description()).replace("\r\n", "\n"))
                        ? entry.description()
                        : typedDescription(),
                Status.find(chosenState()).orElse(entry.status()),
                entry.needs(),
                entry.ways(),
                entry.terms(),
                new DirectoryEntry.Audience(
                        entry.audience().youngest(),
                        entry.audience().oldest(),
                        entry.audience().only(),
                        entry.audience().area(),
                        entry.audience().notFor(),
                        typedJoining()),
                said,
                entry.languages(),
                new Contact(typedTelephone(), typedEmail(), typedUrl()),
                SessionRows.after(entry.sessions(), rows()),
                entry.venues(),
                entry.capacity(),
                entry.assuredOn(),
                entry.alert(),
                entry.flags());
    }

    private static String cost(Cost cost) {
        return cost.words().isEmpty() && cost.free() ? "Free" : cost.words();
    }

    private static void checkLength(List<Mistake> mistakes, String field, String typed) {
        if (!fits(typed, LONGEST)) {
            mistakes.add(new Mistake(field, "Enter 200 characters or fewer"));
        }
    }

    private static boolean isWebAddress(String typed) {
        try {
            URI uri = new URI(typed);
            return fits(typed, LONGEST) && List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean fits(String typed, int longest) {
        return typed.length() <= longest && TextLimits.isStorable(typed);
    }

    private static String at(@Nullable List<String> values, int index) {
        return values != null && index < values.size() ? text(values.get(index)) : "";
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }
}
