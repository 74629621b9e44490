package kith.intake.web;

import java.time.Clock;
import java.util.Optional;
import kith.intake.Intake;
import kith.ui.BoroughPanel;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds the feeds to the borough's page: how many partners send records, and whose feeds are late.
@Component
class FeedsPanel implements BoroughPanel {

    private static final int ORDER = 100;

    private final Intake intake;
    private final Clock clock;

    FeedsPanel(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public Optional<Panel> today() {
        return Optional.of(new Panel(ORDER, "intake/feedsPanel", FeedsPart.of(intake.feedStatuses(), clock.instant())));
    }
}
