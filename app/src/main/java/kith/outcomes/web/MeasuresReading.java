package kith.outcomes.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.PersonField;
import kith.access.person.PanelRequest;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.outcomes.Answer;
import kith.outcomes.Instrument;
import kith.outcomes.Instruments;
import kith.outcomes.Measurement;
import kith.outcomes.Measurements;
import kith.outcomes.Question;
import kith.outcomes.web.MeasuresPart.Earlier;
import kith.outcomes.web.MeasuresPart.Line;
import kith.outcomes.web.MeasuresPart.Used;
import kith.ui.Link;
import kith.ui.Words;
import kith.ui.person.Sparkline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads the measures of a person, for a page that writes its own entry in the log.
@Component
class MeasuresReading {

    private static final int DRAWN = 12;

    private final Measurements measurements;
    private final Workers workers;

    MeasuresReading(Measurements measurements, Workers workers) {
        this.measurements = measurements;
        this.workers = workers;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    MeasuresPart part(PersonGrant grant, PanelRequest request) {
        Map<Instrument, List<Measurement>> byInstrument = measurements.of(grant).stream()
                .collect(Collectors.groupingBy(Measurement::instrument, LinkedHashMap::new, Collectors.toList()));
        return new MeasuresPart(
                byInstrument.entrySet().stream()
                        .map(used -> used(used.getKey(), used.getValue(), request))
                        .toList(),
                Instruments.offered().stream()
                        .map(one -> new Link(
                                "Record " + one.name(),
                                "%s/measure?instrument=%s".formatted(request.path(), one.key())))
                        .toList(),
                request.path() + "/measures/together");
    }

    /// @param latestFirst with the mistakes
    private Used used(Instrument instrument, List<Measurement> latestFirst, PanelRequest request) {
        List<Measurement> standing =
                latestFirst.stream().filter(Measurement::stands).toList();
        return new Used(
                instrument.name(),
                instrument.source(),
                instrument.questions().stream()
                        .map(question -> line(question, standing))
                        .flatMap(Optional::stream)
                        .toList(),
                standing.isEmpty() ? "" : said(standing.getFirst()),
                standing.isEmpty() ? "" : score(standing.getFirst()),
                latestFirst.stream().map(one -> earlier(one, request)).toList());
    }

    private static Optional<Line> line(Question question, List<Measurement> standing) {
        Optional<Measurement> asked = standing.stream()
                .filter(one -> one.answers().containsKey(question.key()))
                .findFirst();
        List<Measurement> numbers = standing.stream()
                .filter(one -> one.number(question).isPresent())
                .toList();
        return asked.map(last -> new Line(
                question.name(),
                last.number(question).map(question::say).orElse("Declined or did not know"),
                change(question, numbers),
                Sparkline.of(numbers.stream()
                        .limit(DRAWN)
                        .map(one -> (double) one.number(question).orElseThrow())
                        .toList()
                        .reversed())));
    }

    private static String change(Question question, List<Measurement> latestFirst) {
        if (latestFirst.size() < 2) {
            return "Nothing to compare with yet";
        }
        int before = latestFirst.getLast().number(question).orElseThrow();
        int now = latestFirst.getFirst().number(question).orElseThrow();
        LocalDate since = latestFirst.getLast().on();
        return switch (question.since(before, now)) {
            case SAME -> "The same as on %s".formatted(Words.day(since));
            case BETTER -> "Better than on %s, when it was %d".formatted(Words.day(since), before);
            case WORSE -> "Worse than on %s, when it was %d".formatted(Words.day(since), before);
        };
    }

    private String said(Measurement last) {
        return "%s. %s, by %s.".formatted(Words.day(last.on()), last.mode().words(), name(last));
    }

    private static String score(Measurement last) {
        return last.score().isPresent()
                ? "Score %s"
                        .formatted(
                                String.format(Locale.ROOT, "%.2f", last.score().getAsDouble()))
                : "";
    }

    /// Why it was a mistake is free text, which can tell where the person is.
    private Earlier earlier(Measurement one, PanelRequest request) {
        List<String> answers = new ArrayList<>();
        one.instrument()
                .questions()
                .forEach(question -> Optional.ofNullable(one.answers().get(question.key()))
                        .ifPresent(answer -> answers.add("%s %s".formatted(question.name(), words(answer)))));
        String line = "%s, by %s: %s".formatted(Words.day(one.on()), name(one), String.join("; ", answers));
        return one.wrong()
                .map(why -> new Earlier(
                        "%s. Entered in error: %s"
                                .formatted(
                                        line,
                                        request.disclosure()
                                                .of(PersonField.NOTE, why)
                                                .orElse(Disclosed.WITHHELD)),
                        ""))
                .orElseGet(() -> new Earlier(
                        line,
                        "%s/measure/error?measurement=%d"
                                .formatted(request.path(), one.id().value())));
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case Answer.Given(var number) -> String.valueOf(number);
            case Answer.Declined() -> "declined";
        };
    }

    private String name(Measurement one) {
        return workers.find(one.by()).map(Worker::name).orElse("A worker who is not known any more");
    }
}
