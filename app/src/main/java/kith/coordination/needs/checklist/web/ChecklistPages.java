package kith.coordination.needs.checklist.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.coordination.actions.Owners;
import kith.coordination.needs.checklist.AskedChecklist;
import kith.coordination.needs.checklist.ChecklistAnswer;
import kith.coordination.needs.checklist.Checklists;
import kith.coordination.needs.checklist.HomeChecklist;
import kith.coordination.needs.checklist.HomeChecklist.Question;
import kith.coordination.needs.checklist.web.ChecklistPage.Asked;
import kith.coordination.needs.checklist.web.ChecklistResultsPage.Offered;
import kith.kernel.London;
import kith.population.web.person.PersonPages;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;
import kith.ui.person.PersonFrame;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the pages of the checklist, each in one transaction with its entry in the log.
@Component
class ChecklistPages {

    private final PersonPages pages;
    private final Checklists checklists;
    private final Owners owners;
    private final Grants grants;
    private final Clock clock;

    ChecklistPages(PersonPages pages, Checklists checklists, Owners owners, Grants grants, Clock clock) {
        this.pages = pages;
        this.checklists = checklists;
        this.owners = owners;
        this.grants = grants;
        this.clock = clock;
    }

    @Transactional
    ChecklistPage ask(PersonGrant grant, String person, Map<String, ChecklistAnswer> chosen, Mistakes mistakes) {
        PersonFrame frame = frame(grant, person);
        String before = checklists.of(grant).stream()
                .findFirst()
                .map(asked -> Words.day(London.dayOf(asked.at())))
                .orElse("");
        grants.shown(grant, "the home-safety checklist");
        Map<String, List<Asked>> parts = new LinkedHashMap<>();
        for (Question question : checklists.list().questions()) {
            parts.computeIfAbsent(question.heading(), _ -> new ArrayList<>())
                    .add(new Asked(
                            question.key(),
                            question.words(),
                            Optional.ofNullable(chosen.get(question.key()))
                                    .map(ChecklistAnswer::key)
                                    .orElse("")));
        }
        return new ChecklistPage(
                frame,
                person + "/home-safety",
                parts.entrySet().stream()
                        .map(part -> new ChecklistPage.Part(part.getKey(), part.getValue()))
                        .toList(),
                checklists.list().version(),
                before,
                mistakes);
    }

    @Transactional
    ChecklistResultsPage results(PersonGrant grant, String person, Mistakes mistakes, String done) {
        PersonFrame frame = frame(grant, person);
        List<AskedChecklist> asked = checklists.of(grant);
        grants.shown(grant, "answers to the home-safety checklist");
        String path = person + "/home-safety";
        if (asked.isEmpty()) {
            return new ChecklistResultsPage(
                    frame, path, "", "", List.of(), List.of(), 0, List.of(), false, mistakes, done);
        }
        AskedChecklist last = asked.getFirst();
        HomeChecklist list = checklists.list();
        List<Question> yes = last.yes(list);
        return new ChecklistResultsPage(
                frame,
                path,
                String.valueOf(last.id().value()),
                "Asked on %s, by %s.".formatted(Words.day(London.dayOf(last.at())), owners.name(last.by())),
                yes.stream().map(question -> offered(question, last)).toList(),
                answered(list, last, ChecklistAnswer.DECLINED).stream()
                        .map(Question::words)
                        .toList(),
                answered(list, last, ChecklistAnswer.NO).size(),
                asked.size() > 1 ? ChecklistWords.changes(list, asked.get(1), last) : List.of(),
                yes.stream().anyMatch(question -> last.offer(question.key()).isEmpty()),
                mistakes,
                done);
    }

    private static Offered offered(Question question, AskedChecklist asked) {
        return new Offered(
                question.key(),
                question.words(),
                ChecklistWords.offer(question.offer()),
                asked
                        .offer(question.key())
                        .map(decided -> switch (decided) {
                            case TAKEN -> new Tag("Added", Tone.GREEN);
                            case NOT_WANTED -> new Tag("Not wanted", Tone.GREY);
                        })
                        .stream()
                        .toList(),
                question.offer()
                        .need()
                        .map(need -> "/support?need=" + need.value())
                        .orElse(""));
    }

    private static List<Question> answered(HomeChecklist list, AskedChecklist asked, ChecklistAnswer answer) {
        return list.questions().stream()
                .filter(question -> asked.answer(question.key()).equals(Optional.of(answer)))
                .toList();
    }

    private PersonFrame frame(PersonGrant grant, String person) {
        return pages.open(grant, person, PersonTab.SUMMARY, London.today(clock), Map.of())
                .orElseThrow(NotThere::new)
                .frame();
    }
}
