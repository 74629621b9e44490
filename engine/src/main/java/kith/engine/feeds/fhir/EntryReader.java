package kith.engine.feeds.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import kith.engine.feeds.files.Utf8;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Format;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejects;
import kith.engine.feeds.items.ScanResult;
import kith.engine.terms.SecurityLabel;

/// Takes what is in the entries of one bundle.
public final class EntryReader implements BundleWalk.Visitor {

    private final String file;
    private final Map<String, String> patients;
    private final Receiver receiver;
    private final Rejects rejects;
    private final Consumer<BundleEntry> reading;
    private boolean history;
    private long matches;

    /// Each entry is scanned and taken at once.
    public EntryReader(
            String file, ResourceScanner skimmer, Map<String, String> patients, Receiver receiver, Rejects rejects) {
        this.file = file;
        this.patients = patients;
        this.receiver = receiver;
        this.rejects = rejects;
        this.reading = entry -> scan(entry, skimmer).run();
    }

    /// Entries are scanned on other threads and taken later, in their order.
    EntryReader(String file, ReadAhead ahead, Map<String, String> patients, Receiver receiver, Rejects rejects) {
        this.file = file;
        this.patients = patients;
        this.receiver = receiver;
        this.rejects = rejects;
        this.reading = entry -> {
            if (entry.tooLong()) {
                Runnable rejecting = tooLong(entry);
                ahead.add(0, _ -> rejecting);
                return;
            }
            BundleEntry copy = entry.copy();
            ahead.add(copy.length(), skimmer -> scan(copy, skimmer));
        };
    }

    /// The entries are a history: every version of each resource, with when it was deleted.
    EntryReader ofHistory() {
        history = true;
        return this;
    }

    /// How many entries a search found, without those that came along with them.
    long matches() {
        return matches;
    }

    @Override
    public void entry(BundleEntry entry) {
        matches += entry.isMatch() ? 1 : 0;
        reading.accept(entry);
    }

    /// @return what is to be done about it on the thread that reads
    private Runnable scan(BundleEntry entry, ResourceScanner skimmer) {
        if (entry.tooLong()) {
            return tooLong(entry);
        }
        Json request = entry.request();
        if (request.text("method").orElse("").toUpperCase(Locale.ROOT).equals("DELETE")) {
            return () -> withdrawn(entry, request.text("url").orElse(""));
        }
        return entry.hasResource() ? resource(entry, skimmer) : () -> refuse(entry, "It has no resource.");
    }

    /// The id a full URL ends with: `urn:uuid:ID` or `.../Type/ID`. Empty when there is none.
    static String idIn(String fullUrl) {
        if (fullUrl.startsWith("urn:")) {
            return fullUrl.substring(fullUrl.lastIndexOf(':') + 1);
        }
        String[] parts = typeAndId(fullUrl);
        return parts.length == 2 ? parts[1] : "";
    }

    /// The id of an entry's resource where it says none itself: as a PUT names it, or else as its full URL
    /// ends.
    static String idAround(BundleEntry entry) {
        String[] put = entry.putTo();
        return put.length == 2 ? put[1] : idIn(entry.fullUrl());
    }

    private Runnable tooLong(BundleEntry entry) {
        String reason =
                "Entry %d is larger than 16 MB, which is more than one resource may be.".formatted(entry.number());
        long line = entry.line();
        return () -> rejects.add(line, reason);
    }

    private Runnable resource(BundleEntry entry, ResourceScanner skimmer) {
        byte[] bytes = entry.window().bytes;
        int offset = entry.resourceOffset();
        int length = entry.resourceLength();
        if (!Utf8.isValid(bytes, offset, offset + length)) {
            return () -> refuse(entry, "It is not UTF-8. Ask the partner to send it in UTF-8.");
        }
        var around = new BundleContext(patients, idAround(entry));
        return switch (skimmer.skim(bytes, offset, length, around)) {
            case FeedItem.What what
            when isPutElsewhere(entry, what) ->
                () -> refuse(entry, "Its request.url names another type of resource than the resource says.");
            case FeedItem.What what -> () -> receiver.sent(new FeedItem(place(entry), what, bytes, offset, length));
            case ScanResult.Refused(String reason) -> () -> refuse(entry, reason);
            case ScanResult.ABundle _ -> () -> refuse(entry, ScanResult.ABundle.REASON);
            case ScanResult.KeptOut _ -> () -> rejects.keptOut(entry.line());
        };
    }

    private static boolean isPutElsewhere(BundleEntry entry, FeedItem.What what) {
        String[] put = entry.putTo();
        return put.length == 2 && put[1].equals(what.id()) && !put[0].equals(what.type());
    }

    private void withdrawn(BundleEntry entry, String url) {
        String[] parts = url.contains("?") ? new String[0] : typeAndId(url);
        if (parts.length != 2) {
            refuse(entry, "It withdraws something without saying Type/id, so it is not clear what.");
            return;
        }
        if (history && !ItemVersion.ofDeletion(entry.whole()).isStated()) {
            refuse(entry, "It deletes a version without saying which or when, so it is not clear what is newer.");
            return;
        }
        var what = new FeedItem.What(
                Format.FHIR,
                parts[0],
                parts[1],
                parts[0].equals("Patient") ? parts[1] : null,
                SecurityLabel.NORMAL,
                List.of(),
                ResourceTypes.find(parts[0]) == null,
                true);
        Window window = entry.window();
        receiver.sent(new FeedItem(place(entry), what, window.bytes, window.start, entry.length()));
    }

    private FeedItem.Place place(BundleEntry entry) {
        return new FeedItem.Place(file, entry.line(), entry.number());
    }

    private void refuse(BundleEntry entry, String reason) {
        rejects.add(
                entry.line(),
                "Entry %d: %s".formatted(entry.number(), reason),
                entry.window(),
                entry.length(),
                RejectedNames.of(entry, entry.window()));
    }

    /// `Type` and `id` at the end of a URL, a version aside.
    static String[] typeAndId(String url) {
        int history = url.indexOf("/_history");
        String[] parts = (history < 0 ? url : url.substring(0, history)).split("/", -1);
        String[] last = parts.length < 2 ? new String[0] : Arrays.copyOfRange(parts, parts.length - 2, parts.length);
        return Arrays.asList(last).contains("") ? new String[0] : last;
    }
}
