package kith.engine.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kith.engine.feeds.fhir.Json;
import kith.engine.feeds.files.Archive;
import kith.engine.feeds.files.FeedProblem;
import kith.engine.feeds.files.FileOpener;
import kith.engine.terms.PartnerKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What a feed.json says about the files beside it.
record Description(
        String partner,
        String name,
        @Nullable PartnerKind kind,
        String format,
        Feed.Extract extract,
        @Nullable Instant extracted,
        @Nullable Duration every) {

    private static final int LARGEST = 1 << 20;

    private static final LocalDate LONG_MONTH = LocalDate.of(2026, 7, 1);

    static final String NO_HL7 =
            "%s holds HL7 v2 messages, which Kith does not read yet. Ask the partner for FHIR or CSV.";

    /// What feed.json says, with the partner and kind named on the command line where it is silent.
    static Description read(Path file, FileOpener opener, @Nullable String partner, @Nullable PartnerKind kind) {
        return of(file, parse(file, opener), partner, kind);
    }

    /// What the feed.json in an archive says, if there is one.
    static Optional<Description> inArchive(
            Path archive, FileOpener opener, @Nullable String partner, @Nullable PartnerKind kind) {
        try (Archive files = Archive.open(archive, opener, _ -> {})) {
            for (Archive.Member file = files.next(); file != null; file = files.next()) {
                if (file.refused() == null && file.name().equals(Feeds.DESCRIPTION)) {
                    byte[] bytes = files.content().readNBytes(LARGEST);
                    Path named = archive.resolve(Feeds.DESCRIPTION);
                    return Optional.of(of(named, parse(named, bytes), partner, kind));
                }
            }
            return Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Description of(Path file, Json json, @Nullable String partner, @Nullable PartnerKind kind) {
        try {
            String code = json.text("partner")
                    .or(() -> Optional.ofNullable(partner))
                    .orElseThrow(() -> new FeedProblem("it says no \"partner\". Add the partner's code."));
            if (partner != null && !partner.equals(code)) {
                throw new FeedProblem(
                        "it is from " + code + ", and not from " + partner + " as you say. Leave --partner out.");
            }
            return new Description(
                    code,
                    json.text("name").orElse(code),
                    json.text("kind").map(Feeds::kind).orElse(kind),
                    format(file, json.text("format")),
                    extract(json.text("extract")),
                    moment(json.text("extracted")),
                    every(json.text("every")));
        } catch (FeedProblem e) {
            throw new FeedProblem(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// Whether files of a kind belong to the feed.
    boolean holds(FileKind kind) {
        return switch (kind) {
            case NDJSON -> format.equals("fhir-bulk");
            case BUNDLE, XML -> format.equals("fhir-bundle");
            case PEOPLE, FACTS -> format.equals("csv");
            case ARCHIVE -> true;
            case HL7, OTHER -> false;
        };
    }

    Feed feed(List<Path> files, List<UnreadFile> unread) {
        return new Feed(partner, name, kind, extract, extracted, every, files, unread);
    }

    private static Json parse(Path file, FileOpener opener) {
        try (InputStream in = opener.open(file)) {
            return parse(file, in.readNBytes(LARGEST));
        } catch (IOException e) {
            throw new FeedProblem(file + " could not be read. Check that Kith may read it.", e);
        }
    }

    private static Json parse(Path file, byte[] bytes) {
        try {
            int start = bytes.length >= 3 && bytes[0] == (byte) 0xef ? 3 : 0;
            Json.Faults faults = new Json.Faults();
            Json json = Json.parse(bytes, start, bytes.length - start, faults);
            if (!faults.saidTwice().isEmpty()) {
                throw new FeedProblem(file + " says \"" + faults.saidTwice().getFirst() + "\" twice. Keep one.");
            }
            return json;
        } catch (JacksonException e) {
            throw new FeedProblem(
                    file + " is not valid JSON: look at line " + e.getLocation().getLineNr() + ".", e);
        }
    }

    private static String format(Path file, Optional<String> written) {
        String format = written.orElse("nothing");
        return switch (format) {
            case "fhir-bulk", "fhir-bundle", "csv" -> format;
            case "hl7v2" ->
                throw new FeedProblem(NO_HL7.formatted(file.toAbsolutePath().getParent()));
            default -> throw new FeedProblem("its \"format\" is " + format + ". Use fhir-bulk, fhir-bundle or csv.");
        };
    }

    private static Feed.Extract extract(Optional<String> written) {
        String extract = written.orElse("changes");
        return switch (extract) {
            case "full" -> Feed.Extract.FULL;
            case "changes" -> Feed.Extract.CHANGES;
            default -> throw new FeedProblem("its \"extract\" is " + extract + ". Use full or changes.");
        };
    }

    private static @Nullable Instant moment(Optional<String> written) {
        try {
            return written.map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .orElse(null);
        } catch (DateTimeException e) {
            throw new FeedProblem("its \"extracted\" is no moment. Write it as 2026-11-01T02:00:00Z.", e);
        }
    }

    private static @Nullable Duration every(Optional<String> written) {
        try {
            return written.map(Description::length).orElse(null);
        } catch (DateTimeException e) {
            throw new FeedProblem("its \"every\" is no length of time. Write a day as P1D, six hours as PT6H.", e);
        }
    }

    /// ISO 8601. A month is as long as a month can be, so that no feed is called late too early.
    private static Duration length(String written) {
        if (written.contains("T") || written.endsWith("D")) {
            return Duration.parse(written);
        }
        return Duration.ofDays(ChronoUnit.DAYS.between(LONG_MONTH, LONG_MONTH.plus(Period.parse(written))));
    }
}
