package kith.outcomes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.kernel.London;
import kith.outcomes.Instrument;
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
    private final Grants grants;
    private final Clock clock;

    MeasurePages(PersonPages pages, Grants grants, Clock clock) {
        this.pages = pages;
        this.grants = grants;
        this.clock = clock;
    }

    @Transactional
    MeasurePage page(
            PersonGrant grant, String person, Instrument instrument, Map<String, String> sent, Mistakes mistakes) {
        PersonView view = view(grant, person);
        int age = age(view);
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
                sent.getOrDefault("on", London.today(clock).toString()),
                sent.getOrDefault("mode", "interview"),
                mistakes);
    }

    /// How old the person is today, in years.
    @Transactional
    int age(PersonGrant grant, String person) {
        return age(view(grant, person));
    }

    private PersonView view(PersonGrant grant, String person) {
        return pages.open(grant, person, MeasuresPanel.MEASURES, London.today(clock), Map.of())
                .orElseThrow(NotThere::new);
    }

    private int age(PersonView view) {
        LocalDate today = London.today(clock);
        return view.summary()
                .born()
                .map(born -> Period.between(born, today).getYears())
                .orElse(ADULT);
    }
}
