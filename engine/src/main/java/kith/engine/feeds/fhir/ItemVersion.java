package kith.engine.feeds.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import kith.engine.feeds.files.ByteSlice;
import tools.jackson.core.JacksonException;

/// Which version of itself a resource says it is (FHIR R4: `meta.versionId` and `meta.lastUpdated`).
///
/// @param number the version, where it is a number
public record ItemVersion(OptionalLong number, Optional<Instant> lastUpdated) {

    private static final String HISTORY = "/_history/";

    public static final ItemVersion UNSTATED = new ItemVersion(OptionalLong.empty(), Optional.empty());

    /// An order of all versions. It agrees with [#isOlderThan] where the versions say the same kinds of thing: all
    /// their number, or all their time. Others have a place in it so that they can be sorted at all.
    public static final Comparator<ItemVersion> ORDER = Comparator.comparingLong(
                    (ItemVersion version) -> version.number.orElse(-1))
            .thenComparing(version -> version.lastUpdated.orElse(Instant.MIN));

    public static ItemVersion of(ByteSlice resource) {
        try {
            Json meta = Json.parse(resource.buffer(), resource.offset(), resource.length(), new Json.Faults())
                    .at("meta");
            return new ItemVersion(
                    meta.text("versionId").map(ItemVersion::number).orElse(OptionalLong.empty()),
                    meta.text("lastUpdated").flatMap(ItemVersion::moment));
        } catch (JacksonException _) {
            return UNSTATED;
        }
    }

    /// The version that an entry of a bundle says of what it deletes (FHIR R4: `response.etag` and
    /// `response.lastModified`, as in a history, or else the version in `request.url`). An
    /// entry that is empty says none.
    public static ItemVersion ofDeletion(ByteSlice entry) {
        if (entry.length() == 0) {
            return UNSTATED;
        }
        try {
            return ofDeletion(Json.parse(entry.buffer(), entry.offset(), entry.length(), new Json.Faults()));
        } catch (JacksonException _) {
            return UNSTATED;
        }
    }

    static ItemVersion ofDeletion(Json entry) {
        Json response = entry.at("response");
        String url = entry.at("request").text("url").orElse("");
        int history = url.indexOf(HISTORY);
        OptionalLong tag = response.text("etag")
                .map(written -> number(written.replaceAll("^W/|\"", "")))
                .orElse(OptionalLong.empty());
        return new ItemVersion(
                tag.isPresent() || history < 0 ? tag : number(url.substring(history + HISTORY.length())),
                response.text("lastModified").flatMap(ItemVersion::moment));
    }

    public boolean isStated() {
        return number.isPresent() || lastUpdated.isPresent();
    }

    /// Whether the other is a later version. Where both say neither or the same, nobody knows.
    public boolean isOlderThan(ItemVersion other) {
        if (number.isPresent() && other.number.isPresent() && number.getAsLong() != other.number.getAsLong()) {
            return number.getAsLong() < other.number.getAsLong();
        }
        return lastUpdated.flatMap(own -> other.lastUpdated.map(own::isBefore)).orElse(false);
    }

    private static OptionalLong number(String written) {
        return written.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(written)) : OptionalLong.empty();
    }

    private static Optional<Instant> moment(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
