package kith.record.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kith.access.PersonGrant;
import kith.access.person.AlertsAndNeeds;
import kith.access.person.PanelRequest;
import kith.access.person.PersonAlert;
import kith.access.person.PersonBannerPart;
import kith.kernel.reading.Query;
import kith.ui.person.BannerLine;
import org.springframework.stereotype.Component;

/// Adds alerts and communication needs to the banner of a person.
@Component
class AlertsBannerPart implements PersonBannerPart {

    private final AlertsAndNeeds alerts;

    AlertsBannerPart(AlertsAndNeeds alerts) {
        this.alerts = alerts;
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return alerts.queries(grant, List.of(grant.person()));
    }

    @Override
    public List<BannerLine> of(PersonGrant grant, PanelRequest request) {
        List<PersonAlert> known = alerts.of(grant, List.of(grant.person())).getOrDefault(grant.person(), List.of());
        List<BannerLine> lines = new ArrayList<>();
        add(lines, BannerLine.COMMUNICATION, "Communication", known, kind -> kind == PersonAlert.Kind.COMMUNICATION);
        add(lines, BannerLine.ALERTS, "Alerts", known, kind -> kind != PersonAlert.Kind.COMMUNICATION);
        return lines;
    }

    private static void add(
            List<BannerLine> lines,
            int order,
            String term,
            List<PersonAlert> known,
            Predicate<PersonAlert.Kind> wanted) {
        List<PersonAlert> some =
                known.stream().filter(alert -> wanted.test(alert.kind())).toList();
        if (!some.isEmpty()) {
            lines.add(BannerLine.of(order, term).tagged(PersonAlert.tags(some)));
        }
    }
}
