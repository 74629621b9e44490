package kith.coordination.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.person.PersonAlert;
import kith.coordination.cases.KeyWorkers;
import kith.coordination.people.ListedPerson;
import kith.population.changes.Change;
import kith.population.changes.ChangeKind;
import kith.ui.Names;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// One person of the list, in words, as the page, the print and the file show them.
///
/// @param alerts alerts and communication needs, in words
/// @param tags the same as tags, with what else nobody may overlook
/// @param age in years, for a file
/// @param news what happened lately; or since when they are on the three-conditions list
/// @param state of the work with them
/// @param due when the next step is due; empty where there is none
/// @param dueTags whether it is overdue or due today
record PeopleLine(
        String key,
        String name,
        String alerts,
        List<Tag> tags,
        Optional<LocalDate> born,
        String age,
        List<String> news,
        List<String> conditions,
        Tag state,
        String keyWorker,
        String lastContact,
        String nextStep,
        Optional<LocalDate> due,
        List<Tag> dueTags) {

    static final String NOBODY = "Nobody";

    PeopleLine {
        tags = List.copyOf(tags);
        news = List.copyOf(news);
        conditions = List.copyOf(conditions);
        dueTags = List.copyOf(dueTags);
    }

    static PeopleLine of(ListedPerson one, KeyWorkers.Known workers, Names names, LocalDate today) {
        return new PeopleLine(
                one.key().toString(),
                one.name(),
                PersonAlert.inOneLine(one.alerts()),
                tags(one),
                one.born(),
                one.born().map(born -> Words.age(born, today)).orElse("Age not known"),
                news(one, names),
                one.conditions(),
                state(one),
                one.careCase()
                        .flatMap(ListedPerson.OfCase::keyWorker)
                        .map(workers::name)
                        .orElse(NOBODY),
                one.lastContact().words(day -> day.map(Words::day).orElse("None recorded")),
                one.nextStep().map(ListedPerson.NextStep::title).orElse(""),
                one.nextStep().map(ListedPerson.NextStep::due),
                one.nextStep().map(step -> Tag.due(step.due(), today)).orElse(List.of()));
    }

    private static List<Tag> tags(ListedPerson one) {
        List<Tag> tags = new ArrayList<>();
        if (one.died()) {
            tags.add(new Tag("Died", Tone.GREY));
        }
        if (one.protects()) {
            tags.add(new Tag("Protected address", Tone.ORANGE));
        }
        tags.addAll(PersonAlert.tags(one.alerts()));
        return tags;
    }

    private static List<String> news(ListedPerson one, Names names) {
        List<String> news = one.changes().stream()
                .filter(change -> change.rule().kind() != ChangeKind.NO_CONTACT)
                .map(change -> change.words(names))
                .toList();
        if (!news.isEmpty()) {
            return news;
        }
        Optional<String> silence = one.changes().stream()
                .filter(change -> change.rule().kind() == ChangeKind.NO_CONTACT)
                .map((Change change) -> change.words(names))
                .findFirst();
        return silence.or(() -> one.listedSince().map(day -> "On the list since " + Words.day(day))).stream()
                .toList();
    }

    private static Tag state(ListedPerson one) {
        if (one.careCase().isEmpty()) {
            return one.isCandidate() ? new Tag("Candidate", Tone.BLUE) : new Tag("No case", Tone.GREY);
        }
        ListedPerson.OfCase careCase = one.careCase().get();
        if (careCase.isVacant()) {
            return new Tag("No key worker", Tone.RED);
        }
        return switch (careCase.state()) {
            case "planned" -> new Tag("Planned", Tone.BLUE);
            case "active" -> new Tag("Active", Tone.GREEN);
            case "on-hold" -> new Tag("On hold", Tone.YELLOW);
            default -> throw new IllegalStateException("No open case is " + careCase.state());
        };
    }

    @Override
    public String toString() {
        return "PeopleLine[" + key + "]";
    }
}
