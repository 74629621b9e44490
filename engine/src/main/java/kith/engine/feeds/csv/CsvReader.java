package kith.engine.feeds.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kith.engine.feeds.files.Source;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Format;
import kith.engine.feeds.items.ItemName;
import kith.engine.feeds.items.JudgedCodes;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejects;
import kith.engine.labels.CodeLabels;
import kith.engine.terms.CodedValue;
import kith.engine.terms.SecurityLabel;

/// Reads people.csv and facts.csv. An item is a row as it was sent; the header travels beside it.
public final class CsvReader {

    private static final int LONGEST_ID = 255;

    private final CodeLabels labels;

    public CsvReader(CodeLabels labels) {
        this.labels = labels;
    }

    /// Which of the two files it is.
    public enum Sort {
        PEOPLE("people", "local_id", "local_id"),
        FACTS("facts", "id", "id local_id kind");

        private final String type;
        private final String id;
        private final String required;

        Sort(String type, String id, String required) {
            this.type = type;
            this.id = id;
            this.required = required;
        }

        /// The columns that must be there, and be filled in each row.
        List<String> required() {
            return List.of(required.split(" ", -1));
        }
    }

    public Ending read(String file, Sort sort, Source source, Receiver receiver) {
        return read(file, sort, source, new Window(source), receiver);
    }

    public Ending read(String file, Sort sort, Source source, Window window, Receiver receiver) {
        var rejects = new Rejects(file, receiver);
        if (window.startsAsUtf16()) {
            return rejects.whole("The file is in UTF-16. Save it as CSV UTF-8.");
        }
        var rows = new CsvRows(window);
        if (!rows.next()) {
            String problem = source.problem();
            return rejects.whole(
                    problem == null ? "The file is empty. Ask the partner whether that is meant." : problem);
        }
        byte[] header = Arrays.copyOfRange(window.bytes, rows.start(), rows.start() + rows.length());
        CsvColumns table = CsvColumns.of(header);
        Optional<String> problem = table.problem(sort.required());
        List<String> oddities = table.oddities(sort);
        if (problem.isPresent()) {
            return rejects.whole(
                    String.join(" ", problem.get(), String.join(" ", oddities)).strip());
        }
        oddities.forEach(rejects::notice);
        return rows(new File(file, sort, header, table, receiver, rejects, new SeenPeople()), window, rows, source);
    }

    private Ending rows(File file, Window window, CsvRows rows, Source source) {
        boolean lastTaken = true;
        while (rows.next() && (rows.ended() || source.problem() == null)) {
            lastTaken = row(file, window, rows);
        }
        file.seen().problems().forEach(file.rejects()::notice);
        if (source.problem() != null) {
            file.rejects().add(rows.line(), source.problem(), window, window.end - window.start);
            return Ending.CUT_SHORT;
        }
        return lastTaken || rows.ended() ? Ending.WHOLE : Ending.CUT_SHORT;
    }

    private boolean row(File file, Window window, CsvRows rows) {
        if (rows.unclosed()) {
            file.rejects()
                    .add(
                            rows.line(),
                            "A quotation mark in this row is never closed.",
                            window,
                            rows.length(),
                            file.unnamed());
            return false;
        }
        CsvColumns.Row row = file.table().row(window.bytes, rows.start(), rows.length());
        Optional<String> problem = row.problem().or(() -> problem(file.sort(), row));
        file.seen().add(file.sort(), row);
        if (problem.isPresent()) {
            file.rejects().add(rows.line(), problem.get(), window, rows.length(), file.nameOf(row));
            return false;
        }
        JudgedCodes judged = judge(file.sort(), row);
        if (judged.isExcluded()) {
            file.rejects().keptOut(rows.line());
            return true;
        }
        var what = new FeedItem.What(
                Format.CSV,
                file.sort().type,
                row.text(file.sort().id).orElseThrow(),
                row.text("local_id").orElseThrow(),
                judged.label(),
                judged.unclassified(),
                false,
                false);
        var place = new FeedItem.Place(file.name(), rows.line(), 0);
        file.receiver().sent(new FeedItem(place, what, file.header(), window.bytes, rows.start(), rows.length()));
        return true;
    }

    private static Optional<String> problem(Sort sort, CsvColumns.Row row) {
        for (String column : sort.required()) {
            Optional<String> text = row.text(column);
            if (text.isEmpty()) {
                return Optional.of("The row says no " + column + ", which every row needs.");
            }
            if (text.get().length() > LONGEST_ID) {
                return Optional.of("The row's " + column + " is longer than " + LONGEST_ID + " characters.");
            }
            if (SpreadsheetMarks.isShortened(text.get())) {
                return Optional.of(
                        "A spreadsheet has shortened the row's " + column + " (as in 1.00E+11), so its digits"
                                + " are lost. Ask the partner to save the column as text.");
            }
        }
        return sort == Sort.FACTS && RowExtractor.kind(RowExtractor.kindOf(row)) == null
                ? Optional.of("The row's kind is none of condition, need, event, alert, service, tenancy and note.")
                : Optional.empty();
    }

    /// The label of a row, by its code, or by its words where it has none.
    public JudgedCodes judge(Sort sort, CsvColumns.Row row) {
        var judged = new JudgedCodes();
        switch (sort) {
            case PEOPLE -> {
                if (RowExtractor.isFlagged(row)) {
                    judged.raise(SecurityLabel.RESTRICTED);
                }
            }
            case FACTS -> {
                String kind = RowExtractor.kindOf(row);
                Optional<String> code = row.text("code");
                code.ifPresent(written -> judged.add(
                        labels.label(kind, CodedValue.of(row.text("system").orElse(null), written)), kind, true));
                if (code.isEmpty()) {
                    row.text("text").ifPresent(words -> judged.add(labels.labelWords(kind, words), kind, true));
                }
            }
        }
        return judged;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record File(
            String name,
            Sort sort,
            byte[] header,
            CsvColumns table,
            Receiver receiver,
            Rejects rejects,
            SeenPeople seen) {

        ItemName unnamed() {
            return new ItemName(sort.type, "");
        }

        /// A row with too few or too many cells may have its id in another place, unless that stands first.
        ItemName nameOf(CsvColumns.Row row) {
            return row.isWhole() || table.isFirst(sort.id)
                    ? new ItemName(sort.type, row.text(sort.id).orElse(""))
                    : unnamed();
        }
    }
}
