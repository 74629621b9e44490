package kith.coordination.candidates.web;

import java.time.LocalDate;
import java.util.List;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.person.PersonAlert;
import kith.coordination.candidates.OpenCandidate;
import kith.ui.Names;
import kith.ui.Pager;
import kith.ui.Tag;
import kith.ui.Words;

/// The queue of a team: who waits for a decision, and why.
///
/// @param me the number of the viewer, who becomes the key worker of whom they accept
/// @param done what was done; empty where nothing was
public record CandidatesPage(String count, List<Line> lines, Pager pager, String me, String done) {

    public CandidatesPage {
        lines = List.copyOf(lines);
    }

    static final int AT_ONCE = 25;

    static CandidatesPage of(
            List<OpenCandidate> open,
            int all,
            int page,
            CandidateWords words,
            Disclosures.ForEach disclosed,
            Names names,
            LocalDate today,
            String me,
            String done) {
        return new CandidatesPage(
                Words.count(all, "person is waiting", "people are waiting"),
                open.stream()
                        .map(one -> line(one, words, disclosed, names, today))
                        .toList(),
                Pager.of(page, Math.max(1, (all + AT_ONCE - 1) / AT_ONCE), n -> "/candidates?page=" + n),
                me,
                done);
    }

    private static Line line(
            OpenCandidate one, CandidateWords words, Disclosures.ForEach disclosed, Names names, LocalDate today) {
        Disclosure disclosure = disclosed.of(one.candidate().person());
        String path = "/people/" + one.key();
        return new Line(
                path,
                String.valueOf(one.candidate().id().value()),
                one.shownName(),
                one.died(),
                PersonAlert.tags(one.alerts()),
                one.born().map(born -> Words.age(born, today) + " old").orElse("Age not known"),
                one.reasons().stream()
                        .map(reason -> words.reason(reason, disclosure, names))
                        .toList(),
                words.history(one.candidate()));
    }

    /// One person who waits.
    ///
    /// @param died whether they can only be declined
    public record Line(
            String person,
            String id,
            String name,
            boolean died,
            List<Tag> alerts,
            String age,
            List<String> reasons,
            List<String> history) {

        public Line {
            alerts = List.copyOf(alerts);
            reasons = List.copyOf(reasons);
            history = List.copyOf(history);
        }

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "CandidatesPage";
    }
}
