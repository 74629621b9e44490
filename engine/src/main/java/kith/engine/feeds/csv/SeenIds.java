package kith.engine.feeds.csv;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether the ids of people can be ids: that they are there, and do not just number the rows. Somebody's row has
/// another number as soon as one is added or left out above it.
final class SeenIds {

    /// Two ids without a gap are a coincidence.
    private static final int FEW = 3;

    /// Rows are numbered from 0 or 1, or from 2 where the header is row 1.
    private static final int FIRST_AT_MOST = 2;

    /// Larger numbers do not number the rows of a file that anybody sends.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

    private final BitSet numbers = new BitSet();
    private long rows;
    private long given;
    private boolean numbersAlone = true;

    void add(Optional<String> id) {
        rows++;
        id.ifPresent(this::addGiven);
    }

    private void addGiven(String id) {
        given++;
        if (numbersAlone) {
            numbersAlone = NUMBER.matcher(id).matches() && isNew(Integer.parseInt(id));
        }
    }

    private boolean isNew(int number) {
        boolean isNew = !numbers.get(number);
        numbers.set(number);
        return isNew;
    }

    Optional<String> problem() {
        if (rows > 0 && given == 0) {
            return Optional.of("No row gives a local_id, so nobody in this file can be told from others and nothing of"
                    + " it was taken. Ask the partner for the ids of its own system.");
        }
        return numberTheRows()
                ? Optional.of(
                        ("The local_ids are the numbers %d to %d without a gap, as rows are numbered. If that is all"
                                        + " they are, they will be other people's in the next extract, and records will be"
                                        + " mixed up. Ask the partner for the ids of its own system.")
                                .formatted(numbers.nextSetBit(0), numbers.length() - 1))
                : Optional.empty();
    }

    private boolean numberTheRows() {
        int first = numbers.nextSetBit(0);
        return numbersAlone
                && given >= FEW
                && given == rows
                && first <= FIRST_AT_MOST
                && numbers.length() - first == given;
    }
}
