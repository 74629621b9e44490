package kith.engine.feeds.csv;

import kith.engine.feeds.files.Window;

/// The rows of a CSV file, one at a time, each as a stretch of the window without its line ending. A row goes over
/// several lines where quotation marks enclose the line endings. A file whose first row ends with a carriage return
/// alone has all its lines end so, as Excel for Mac writes them.
final class CsvRows {

    /// A quotation mark that is not closed within so many bytes is a mistake, and ends with its line.
    private static final int LONGEST_QUOTED = 1024 * 1024;

    private final Window window;
    private long line;
    private long nextLine = 1;
    private int end;
    private boolean ended;
    private boolean unclosed;
    private boolean endingKnown;
    private boolean carriageReturns;

    CsvRows(Window window) {
        this.window = window;
    }

    /// Goes to the next row that is not blank.
    ///
    /// @return whether there is one
    boolean next() {
        do {
            window.begin();
            if (window.peek() < 0) {
                return false;
            }
            line = nextLine;
            findEnd();
        } while (isBlank());
        return true;
    }

    /// The line the row starts on, from 1.
    long line() {
        return line;
    }

    int start() {
        return window.start;
    }

    int length() {
        return end - window.start;
    }

    /// Whether a line ending was there.
    boolean ended() {
        return ended;
    }

    /// Whether a quotation mark in it is never closed. The row is then its first line only.
    boolean unclosed() {
        return unclosed;
    }

    private void findEnd() {
        unclosed = false;
        boolean quoted = false;
        boolean cellStarts = true;
        int firstNewline = -1;
        while (true) {
            int next = window.peek();
            boolean tooFar = quoted && window.at - window.start > LONGEST_QUOTED;
            if (quoted && (next < 0 || tooFar)) {
                backToFirstLine(firstNewline);
                return;
            }
            if (next < 0) {
                finish(window.at, false);
                return;
            }
            window.at++;
            if (next == '\n' || (next == '\r' && endsLine(quoted))) {
                nextLine++;
                endingKnown |= !quoted;
                if (!quoted) {
                    finish(window.at - 1, true);
                    return;
                }
                firstNewline = firstNewline < 0 ? window.at - 1 - window.start : firstNewline;
            } else if (next == '"' && (quoted || cellStarts)) {
                quoted = !quoted;
            }
            // A second mark right after a closing one opens again: that is how a quotation mark itself is written.
            cellStarts = !quoted && (next == ',' || next == '"');
        }
    }

    /// Whether the carriage return that was just passed ends a line. The first row decides.
    private boolean endsLine(boolean quoted) {
        if (!endingKnown && !quoted) {
            int after = window.peek();
            carriageReturns = after >= 0 && after != '\n' && after != '\r';
        }
        return carriageReturns;
    }

    private void finish(int at, boolean ended) {
        this.ended = ended;
        end = at > window.start && window.bytes[at - 1] == '\r' ? at - 1 : at;
    }

    private void backToFirstLine(int firstNewline) {
        unclosed = true;
        nextLine = line + 1;
        if (firstNewline < 0) {
            finish(window.at, false);
        } else {
            window.at = window.start + firstNewline + 1;
            finish(window.at - 1, true);
        }
    }

    private boolean isBlank() {
        for (int at = window.start; at < end; at++) {
            byte b = window.bytes[at];
            if (b != ' ' && b != '\t' && b != ',') {
                return false;
            }
        }
        return true;
    }
}
