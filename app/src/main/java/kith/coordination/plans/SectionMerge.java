package kith.coordination.plans;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kith.coordination.plans.MergedSection.Merged;
import kith.coordination.plans.MergedSection.Overlapping;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/// Merges two people's changes to a section, word by word (three-way merge, as Git merges lines).
final class SectionMerge {

    private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

    /// Merges what two people made of the same words.
    ///
    /// @param base what both began with
    static MergedSection merge(PlanSection section, String base, String one, String other) {
        if (one.equals(other) || other.equals(base)) {
            return new Merged(one);
        }
        if (one.equals(base)) {
            return new Merged(other);
        }
        Words before = Words.of(base);
        if (section.isAboutSafety() && (deletes(before, Words.of(one)) || deletes(before, Words.of(other)))) {
            return new Overlapping();
        }
        if (touch(before, edits(before, Words.of(one)), edits(before, Words.of(other)))) {
            return new Overlapping();
        }
        MergeResult<Words> result = new MergeAlgorithm(new HistogramDiff())
                .merge(SameWord.COMPARATOR, before, Words.of(one), Words.of(other));
        return result.containsConflicts() ? new Overlapping() : new Merged(text(result));
    }

    private static boolean deletes(Words before, Words after) {
        return edits(before, after).stream().anyMatch(edit -> edit.getType() != Edit.Type.INSERT);
    }

    private static EditList edits(Words before, Words after) {
        return new HistogramDiff().diff(SameWord.COMPARATOR, before, after);
    }

    /// Whether two people changed the same place, or places without a whole word between them. Git merges the second,
    /// and then it is chance which of the two comes first.
    private static boolean touch(Words before, EditList some, EditList others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other ->
                                before.start(one) <= before.end(other) && before.start(other) <= before.end(one)));
    }

    private static String text(MergeResult<Words> result) {
        return StreamSupport.stream(result.spliterator(), false)
                .filter(chunk -> chunk.getConflictState() == ConflictState.NO_CONFLICT)
                .map(chunk ->
                        result.getSequences().get(chunk.getSequenceIndex()).text(chunk.getBegin(), chunk.getEnd()))
                .collect(Collectors.joining());
    }

    /// A text as words and the space between them. Joined they are the text again.
    static final class Words extends Sequence {

        private final List<String> words;

        private Words(List<String> words) {
            this.words = words;
        }

        static Words of(String text) {
            return new Words(
                    WORD.matcher(text).results().map(MatchResult::group).toList());
        }

        String text(int begin, int end) {
            return String.join("", words.subList(begin, end));
        }

        /// Where an edit of these words begins, with the space before it.
        int start(Edit edit) {
            int start = edit.getBeginA();
            while (start > 0 && words.get(start - 1).isBlank()) {
                start--;
            }
            return start;
        }

        /// Where it ends, with the space after it.
        int end(Edit edit) {
            int end = edit.getEndA();
            while (end < words.size() && words.get(end).isBlank()) {
                end++;
            }
            return end;
        }

        @Override
        public int size() {
            return words.size();
        }
    }

    /// Words are the same where they are spelled the same.
    static final class SameWord extends SequenceComparator<Words> {

        static final SameWord COMPARATOR = new SameWord();

        @Override
        public boolean equals(Words one, int at, Words other, int there) {
            return one.words.get(at).equals(other.words.get(there));
        }

        @Override
        public int hash(Words words, int at) {
            return words.words.get(at).hashCode();
        }
    }

    private SectionMerge() {}
}
