package kith.intake.subjects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Rejected;
import kith.engine.terms.NhsNumber;
import kith.kernel.PartnerId;
import kith.people.records.People;

/// Items of a feed whose subject gives an NHS number and no id. They wait until the feed has been read, and are then
/// about the one person whom the partner knows by that number.
public final class Subjects {

    private static final long MOST_BYTES = 64L << 20;

    private static final String UNKNOWN =
            "Its subject names a person by an NHS number that this partner has for nobody, or for several, so it is not"
                    + " clear whom it is about. Ask the partner to send the id of the Patient.";

    private static final String TOO_MANY =
            "Its subject names a person by an NHS number and not by an id, as too many items of this extract do."
                    + " Ask the partner to send the id of the Patient.";

    private final Map<NhsNumber, Set<String>> localIds = new HashMap<>();
    private final List<FeedItem> waiting = new ArrayList<>();
    private long bytes;

    /// A Patient of the feed.
    public void pass(FeedItem item) {
        String about = item.about();
        if (about != null && item.type().equals("Patient") && !item.withdrawn()) {
            item.number()
                    .ifPresent(number -> localIds.computeIfAbsent(number, _ -> new HashSet<>(2))
                            .add(about));
        }
    }

    /// Keeps an item until its subject can be looked up; false where too many wait already.
    public boolean add(FeedItem item) {
        if (bytes + item.bytes().length() > MOST_BYTES) {
            return false;
        }
        bytes += item.bytes().length();
        waiting.add(item.copyAbout(null));
        return true;
    }

    /// What is said of an item that came when too many waited.
    public static Rejected tooMany(FeedItem item) {
        return Rejected.ofItem(item, TOO_MANY);
    }

    /// What became of the items: those whose subject is known now, and the others.
    public record Resolved(List<FeedItem> found, List<Rejected> unknown) {}

    public Resolved resolve(PartnerId partner, People people) {
        Set<String> numbers = waiting.stream()
                .flatMap(item -> item.number().stream())
                .map(NhsNumber::digits)
                .collect(Collectors.toSet());
        Map<String, List<String>> known = people.localIds(partner, numbers);
        var resolved = new Resolved(new ArrayList<>(), new ArrayList<>());
        for (FeedItem item : waiting) {
            Set<String> about = new HashSet<>();
            item.number().ifPresent(number -> {
                about.addAll(localIds.getOrDefault(number, Set.of()));
                about.addAll(known.getOrDefault(number.digits(), List.of()));
            });
            if (about.size() == 1) {
                resolved.found().add(item.copyAbout(about.iterator().next()));
            } else {
                resolved.unknown().add(Rejected.ofItem(item, UNKNOWN));
            }
        }
        return resolved;
    }
}
