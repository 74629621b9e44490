package kith.coordination.plans;

import java.util.ArrayList;
import java.util.List;
import kith.coordination.plans.SectionMerge.SameWord;
import kith.coordination.plans.SectionMerge.Words;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;

/// Some words of a section beside another version of it.
public record TextSegment(Kind kind, String words) {

    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }

    /// How a later text differs from an earlier one, as segments of words in order.
    public static List<TextSegment> between(String earlier, String later) {
        Words before = Words.of(earlier);
        Words after = Words.of(later);
        List<TextSegment> segments = new ArrayList<>();
        int at = 0;
        for (Edit edit : new HistogramDiff().diff(SameWord.COMPARATOR, before, after)) {
            add(segments, Kind.SAME, before.text(at, edit.getBeginA()));
            add(segments, Kind.DELETED, before.text(edit.getBeginA(), edit.getEndA()));
            add(segments, Kind.INSERTED, after.text(edit.getBeginB(), edit.getEndB()));
            at = edit.getEndA();
        }
        add(segments, Kind.SAME, before.text(at, before.size()));
        return List.copyOf(segments);
    }

    private static void add(List<TextSegment> segments, Kind kind, String words) {
        if (!words.isEmpty()) {
            segments.add(new TextSegment(kind, words));
        }
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
