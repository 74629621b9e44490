package kith.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The instruments that Kith knows. A further one is a further value here, with the function of its score.
public final class Instruments {

    /// The four questions of personal well-being of the Office for National Statistics (Open Government Licence v3.0).
    /// They must not be combined into one score. People under 16 are not asked about anxiety.
    public static final Instrument ONS4 = new Instrument(
            "ons4",
            "2018",
            "Well-being (ONS4)",
            "Office for National Statistics, Open Government Licence v3.0",
            true,
            MeasurementMode.INTERVIEW,
            Optional.of(10),
            List.of(
                    Question.scale(
                            "satisfaction",
                            "Satisfied with life",
                            "Overall, how satisfied are you with your life nowadays?",
                            0,
                            10),
                    Question.scale(
                            "worthwhile",
                            "Life is worthwhile",
                            "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
                            0,
                            10),
                    Question.scale("happiness", "Happy yesterday", "Overall, how happy did you feel yesterday?", 0, 10),
                    Question.scale(
                                    "anxiety",
                                    "Anxious yesterday",
                                    "On a scale where 0 is not at all anxious and 10 is completely anxious, overall, how anxious did you feel yesterday?",
                                    0,
                                    10)
                            .lowerIsBetterFrom(16)),
            Scoring.NONE);

    /// The Clinical Frailty Scale, version 2.0 (Rockwood and Theou, Canadian Geriatrics Journal 23:210, 2020). A
    /// judgement of how the person was two weeks before they fell ill. It is validated from 65 years.
    public static final Instrument FRAILTY = new Instrument(
            "clinical-frailty-scale",
            "2.0",
            "Clinical Frailty Scale",
            "Rockwood and Theou, Dalhousie University",
            true,
            MeasurementMode.JUDGEMENT,
            Optional.of(65),
            List.of(new Question(
                    "frailty",
                    "Frailty",
                    "How frail was the person two weeks ago, before any acute illness?",
                    1,
                    9,
                    true,
                    Optional.empty(),
                    List.of(
                            "very fit",
                            "fit",
                            "managing well",
                            "very mild frailty",
                            "mild frailty",
                            "moderate frailty",
                            "severe frailty",
                            "very severe frailty",
                            "terminally ill"))),
            Scoring.NONE);

    /// The short Warwick-Edinburgh scale. Its questions are licensed and not shipped.
    public static final Instrument SWEMWBS = new Instrument(
            "swemwbs",
            "2009",
            "Short Warwick-Edinburgh Mental Wellbeing Scale",
            "Universities of Warwick and Edinburgh, licensed",
            false,
            MeasurementMode.SELF,
            Optional.of(13),
            unworded(7, 1, 5),
            Scoring::swemwbs);

    /// The six-item loneliness scale. Its questions are not shipped.
    public static final Instrument LONELINESS = new Instrument(
            "de-jong-gierveld-6",
            "2006",
            "De Jong Gierveld loneliness scale, 6 items",
            "De Jong Gierveld and Van Tilburg",
            false,
            MeasurementMode.SELF,
            Optional.empty(),
            unworded(6, 1, 3),
            Scoring::loneliness);

    private static final List<Instrument> ALL = List.of(ONS4, FRAILTY, SWEMWBS, LONELINESS);

    /// The instrument of a version: what was measured with it is scored by its own function for good.
    static Optional<Instrument> find(String key, String version) {
        return ALL.stream()
                .filter(one -> one.key().equals(key) && one.version().equals(version))
                .findFirst();
    }

    /// Those whose questions Kith asks.
    public static List<Instrument> offered() {
        return ALL.stream().filter(Instrument::isOffered).toList();
    }

    private static List<Question> unworded(int questions, int lowest, int highest) {
        return IntStream.rangeClosed(1, questions)
                .mapToObj(number -> Question.scale("q" + number, "Question " + number, "", lowest, highest))
                .toList();
    }

    private Instruments() {}
}
