package kith.outcomes.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.engine.terms.TextLimits;
import kith.kernel.MeasurementId;
import kith.outcomes.Answer;
import kith.outcomes.Instrument;
import kith.outcomes.Instruments;
import kith.outcomes.MeasurementMode;
import kith.outcomes.MeasurementOutcome;
import kith.outcomes.MeasurementPermissions;
import kith.outcomes.Measurements;
import kith.population.Lists;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Measures how a person is.
@Controller
@RequiresPermission("outcomes.measure")
class MeasuresController {

    private final Measurements measurements;
    private final MeasurePages pages;
    private final Lists lists;
    private final Grants grants;

    MeasuresController(Measurements measurements, MeasurePages pages, Lists lists, Grants grants) {
        this.measurements = measurements;
        this.pages = pages;
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/people/{key}/measure")
    ModelAndView form(Viewer viewer, @PathVariable UUID key, @RequestParam(defaultValue = "ons4") String instrument) {
        return page(granted(viewer, key), key, find(instrument), Map.of(), Mistakes.NONE);
    }

    @PostMapping("/people/{key}/measure")
    ModelAndView add(Viewer viewer, @PathVariable UUID key, @RequestParam Map<String, String> sent) {
        PersonGrant grant = granted(viewer, key);
        Instrument instrument = find(sent.getOrDefault("instrument", ""));
        LocalDate on;
        try {
            on = LocalDate.parse(sent.getOrDefault("on", ""));
        } catch (DateTimeParseException noDay) {
            return again(grant, key, instrument, sent, "on", "Enter a day, such as 2026-11-27");
        }
        MeasurementMode mode =
                MeasurementMode.find(sent.getOrDefault("mode", "")).orElse(instrument.usualMode());
        return switch (measurements.add(
                grant, instrument, pages.age(grant, path(key), on), on, mode, answers(instrument, sent))) {
            case MeasurementOutcome.Recorded _ -> Views.redirect(path(key) + "/measures");
            case MeasurementOutcome.NotPossible(var field, var sentence) ->
                again(grant, key, instrument, sent, field, sentence);
        };
    }

    /// For the person and the worker together.
    @GetMapping("/people/{key}/measures/together")
    ModelAndView together(Viewer viewer, @PathVariable UUID key) {
        return Views.page("outcomes/together", pages.together(granted(viewer, key), path(key)));
    }

    @GetMapping("/people/{key}/measure/error")
    ModelAndView mistake(Viewer viewer, @PathVariable UUID key, @RequestParam(defaultValue = "0") long measurement) {
        return mistake(granted(viewer, key), key, new MeasurementId(measurement), "", Mistakes.NONE);
    }

    @PostMapping("/people/{key}/measure/error")
    ModelAndView enterInError(
            Viewer viewer,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "0") long measurement,
            @RequestParam(defaultValue = "") String why) {
        PersonGrant grant = granted(viewer, key);
        var id = new MeasurementId(measurement);
        String plain = TextLimits.plain(why);
        return switch (measurements.enterInError(grant, id, plain)) {
            case MeasurementOutcome.Recorded _ -> Views.redirect(path(key) + "/measures");
            case MeasurementOutcome.NotPossible(var field, var sentence) ->
                Views.invalid(mistake(grant, key, id, plain, new Mistakes(List.of(new Mistake(field, sentence)))));
        };
    }

    private ModelAndView mistake(PersonGrant grant, UUID key, MeasurementId id, String why, Mistakes mistakes) {
        return Views.page("outcomes/mistake", pages.mistake(grant, path(key), id, why, mistakes));
    }

    private static Map<String, Answer> answers(Instrument instrument, Map<String, String> sent) {
        Map<String, Answer> answers = new HashMap<>();
        instrument.questions().forEach(question -> {
            String said = Objects.toString(sent.get(question.key()), "");
            if (said.equals(MeasurePage.DECLINED)) {
                answers.put(question.key(), new Answer.Declined());
            } else if (said.matches("[0-9]{1,3}")) {
                answers.put(question.key(), new Answer.Given(Integer.parseInt(said)));
            }
        });
        return answers;
    }

    private ModelAndView again(
            PersonGrant grant,
            UUID key,
            Instrument instrument,
            Map<String, String> sent,
            String field,
            String sentence) {
        return Views.invalid(page(grant, key, instrument, sent, new Mistakes(List.of(new Mistake(field, sentence)))));
    }

    private ModelAndView page(
            PersonGrant grant, UUID key, Instrument instrument, Map<String, String> sent, Mistakes mistakes) {
        return Views.page("outcomes/measure", pages.page(grant, path(key), instrument, sent, mistakes));
    }

    private static Instrument find(String key) {
        return Instruments.offered().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, MeasurementPermissions.MEASURE, lists.requested(key))
                .orRefuse();
    }

    private static String path(UUID key) {
        return "/people/" + key;
    }
}
