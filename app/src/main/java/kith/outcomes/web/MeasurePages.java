package kith.outcomes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.kernel.London;
import kith.kernel.MeasurementId;
import kith.outcomes.Instrument;
import kith.outcomes.Instruments;
import kith.outcomes.Measurement;
import kith.outcomes.Measurements;
import kith.outcomes.web.TogetherPage.Drawn;
import kith.population.web.person.PersonPages;
import kith.population.web.person.PersonView;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the form of an instrument, in one transaction with its entry in the log.
@Component
class MeasurePages {

    /// Where nobody knows when somebody was born, they are asked as an adult.
    private static final int ADULT = 18;

    private final PersonPages pages;
    private final Measurements measurements;
    private final Grants grants;
    private final Clock clock;

    MeasurePages(PersonPages pages, Measurements measurements, Grants grants, Clock clock) {
        this.pages = pages;
        this.measurements = measurements;
        this.grants = grants;
        this.clock = clock;
    }

    /// @param sent what was chosen and typed; empty where the form is new
    @Transactional
    MeasurePage page(
            PersonGrant grant, String person, Instrument instrument, Map<String, String> sent, Mistakes mistakes) {
        PersonView view = view(grant, person);
        LocalDate today = London.today(clock);
        int age = age(view, today);
        grants.shown(grant, "form of " + instrument.key());
        return new MeasurePage(
                view.frame(),
                instrument,
                instrument.questions().stream()
                        .filter(question -> question.isAskedAt(age))
                        .toList(),
                instrument
                        .validFromAge()
                        .filter(from -> age < from)
                        .map(from -> "This measure is not validated for people under %d.".formatted(from))
                        .orElse(""),
                person,
                sent.isEmpty()
                        ? Map.of(
                                "on",
                                today.toString(),
                                "mode",
                                instrument.usualMode().key())
                        : sent,
                mistakes);
    }

    /// How the person has been, to look at together. Mistakes are left out.
    @Transactional
    TogetherPage together(PersonGrant grant, String person) {
        PersonView view = view(grant, person);
        List<Measurement> standing =
                measurements.of(grant).stream().filter(Measurement::stands).toList();
        grants.shown(grant, "how a person has been");
        return new TogetherPage(
                view.frame().banner().name(),
                person,
                Instruments.offered().stream()
                        .flatMap(instrument -> instrument.questions().stream()
                                .flatMap(question -> Drawn.of(question, of(instrument, standing)).stream()))
                        .toList());
    }

    private static List<Measurement> of(Instrument instrument, List<Measurement> standing) {
        return standing.stream()
                .filter(one -> one.instrument().equals(instrument))
                .toList();
    }

    /// @param why as typed; empty where the form is new
    @Transactional
    MistakePage mistake(PersonGrant grant, String person, MeasurementId measurement, String why, Mistakes mistakes) {
        PersonView view = view(grant, person);
        grants.shown(grant, "form of a mistake in " + measurement);
        return new MistakePage(view.frame(), person, String.valueOf(measurement.value()), why, mistakes);
    }

    /// How old the person is on a day, in years. The caller records who was shown.
    @Transactional
    int age(PersonGrant grant, String person, LocalDate on) {
        return age(view(grant, person), on);
    }

    private PersonView view(PersonGrant grant, String person) {
        return pages.open(grant, person, MeasuresPanel.MEASURES, London.today(clock), Map.of())
                .orElseThrow(NotThere::new);
    }

    private static int age(PersonView view, LocalDate on) {
        return view.summary()
                .born()
                .map(born -> Period.between(born, on).getYears())
                .orElse(ADULT);
    }
}
