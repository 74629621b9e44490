package kith.engine.feeds.items;

import java.util.List;
import java.util.Optional;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.labels.Unclassified;
import kith.engine.terms.NhsNumber;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;

/// One thing a partner sent, bytes as they came.
///
/// It is a view on the reader's buffer, valid only during the call that hands it over: take a [#copy()] of what
/// is kept.
public final class FeedItem {

    private static final byte[] NO_HEADER = {};

    private final Place place;
    private final What what;
    private final byte[] header;
    private final ByteSlice bytes;

    public FeedItem(Place place, What what, byte[] header, byte[] buffer, int offset, int length) {
        this.place = place;
        this.what = what;
        this.header = header;
        this.bytes = new ByteSlice(buffer, offset, length);
    }

    public FeedItem(Place place, What what, byte[] buffer, int offset, int length) {
        this(place, what, NO_HEADER, buffer, offset, length);
    }

    /// The file's name, without its folder.
    public String file() {
        return place.file();
    }

    /// The line it starts on, from 1.
    public long line() {
        return place.line();
    }

    /// Which entry of a bundle it is, from 1; 0 outside bundles.
    public int entry() {
        return place.entry();
    }

    public Format format() {
        return what.format();
    }

    /// The resource's type, or the file it is a row of: `Condition`, `people`, `facts`.
    public String type() {
        return what.type();
    }

    /// The partner's own id for it.
    public String id() {
        return what.id();
    }

    /// The partner's id for the person it is about, or null when it is about nobody.
    public @Nullable String about() {
        return what.about();
    }

    public SecurityLabel label() {
        return what.label();
    }

    /// What in it nobody has classified yet, which makes it restricted.
    public List<Unclassified> unclassified() {
        return what.unclassified();
    }

    /// Whether FHIR R4 knows no such type. It is kept all the same.
    public boolean unknownType() {
        return what.unknownType();
    }

    /// Whether the partner takes it back: only [#type()] and [#id()] are known then, and its bytes say so.
    public boolean withdrawn() {
        return what.withdrawn();
    }

    /// The version of FHIR that it shows itself to be of.
    public Optional<FhirVersion> version() {
        return what.version();
    }

    /// The NHS number that its subject gives in place of an id; of a Patient, its own.
    public Optional<NhsNumber> number() {
        return what.number();
    }

    /// The same on its own, about a person.
    public FeedItem copyAbout(@Nullable String localId) {
        byte[] copy = copy();
        var other = new What(
                what.format(),
                what.type(),
                what.id(),
                localId,
                what.label(),
                what.unclassified(),
                what.unknownType(),
                what.withdrawn(),
                what.number(),
                what.version());
        return new FeedItem(place, other, header, copy, 0, copy.length);
    }

    /// The header row a CSV row is read by; empty for FHIR. Shared by all rows of a file: not to be changed.
    public byte[] header() {
        return header;
    }

    /// Its bytes, in the reader's buffer.
    public ByteSlice bytes() {
        return bytes;
    }

    /// Its bytes, to keep.
    public byte[] copy() {
        return bytes.copy();
    }

    @Override
    public String toString() {
        return "Sent[" + what.type() + " in " + place + "]";
    }

    /// Where it stands.
    public record Place(String file, long line, int entry) {}

    /// What it is and whom it is about.
    public record What(
            Format format,
            String type,
            String id,
            @Nullable String about,
            SecurityLabel label,
            List<Unclassified> unclassified,
            boolean unknownType,
            boolean withdrawn,
            Optional<NhsNumber> number,
            Optional<FhirVersion> version)
            implements ScanResult {

        /// What does not go by an NHS number and shows no version.
        public What(
                Format format,
                String type,
                String id,
                @Nullable String about,
                SecurityLabel label,
                List<Unclassified> unclassified,
                boolean unknownType,
                boolean withdrawn) {
            this(
                    format,
                    type,
                    id,
                    about,
                    label,
                    unclassified,
                    unknownType,
                    withdrawn,
                    Optional.empty(),
                    Optional.empty());
        }

        public What {
            unclassified = List.copyOf(unclassified);
        }
    }
}
