package kith.outcomes.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.outcomes.Instrument;
import kith.outcomes.MeasurementMode;
import kith.outcomes.Question;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;

/// The form that asks the questions of one instrument.
///
/// @param questions those that are asked at the person's age
/// @param warning what to bear in mind; empty where there is nothing
/// @param sent what was chosen and typed, by the names of the fields
public record MeasurePage(
        PersonFrame frame,
        Instrument instrument,
        List<Question> questions,
        String warning,
        String path,
        Map<String, String> sent,
        Mistakes mistakes) {

    /// The value of a choice that gives no number.
    static final String DECLINED = "declined";

    public static final List<Choice> MODES = Arrays.stream(MeasurementMode.values())
            .map(mode -> new Choice(mode.key(), mode.words()))
            .toList();

    public MeasurePage {
        questions = List.copyOf(questions);
        sent = Map.copyOf(sent);
    }

    /// What was chosen or typed in a field; empty where nothing was.
    public String chosen(String field) {
        return sent.getOrDefault(field, "");
    }

    /// The answers to choose from.
    public static List<Choice> choices(Question question) {
        return Stream.concat(
                        question.numbers().mapToObj(number -> new Choice(String.valueOf(number), question.say(number))),
                        Stream.of(new Choice(DECLINED, "Declined or does not know")))
                .toList();
    }

    @Override
    public String toString() {
        return "MeasurePage[" + frame + "]";
    }
}
