package kith.coordination.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.disclosure.Audience;
import kith.engine.terms.SecurityLabel;
import kith.kernel.WorkerId;

/// A document about a person, with its files but without their bytes.
///
/// @param versions the first first
/// @param withdrawal why nobody opens it any more; empty while it stands
public record Document(
        DocumentId id, About about, Added added, List<Version> versions, Optional<Withdrawal> withdrawal) {

    public Document {
        versions = List.copyOf(versions);
    }

    public boolean stands() {
        return withdrawal.isEmpty();
    }

    public Version latest() {
        return versions.getLast();
    }

    /// What a worker says of a document.
    ///
    /// @param author who wrote it, as they are called in it
    /// @param on the day that it bears
    public record About(
            DocumentType type, String title, String author, LocalDate on, SecurityLabel label, Audience audience) {

        /// Says nothing of a person.
        @Override
        public String toString() {
            return "About[" + type + "]";
        }
    }

    public record Added(WorkerId by, Instant at) {}

    /// One file.
    ///
    /// @param number from 1
    /// @param pages empty where the format has none that can be counted
    public record Version(int number, DocumentFormat format, Optional<Integer> pages, int size, Added added) {}

    public record Withdrawal(String why, Added done) {

        @Override
        public String toString() {
            return "Withdrawal by " + done.by();
        }
    }
}
