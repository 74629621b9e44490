package kith.borough;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Everybody who sends a feed, and when they last did.
final class Partners {

    private Partners() {}

    static List<Feed> open(Path folder, Setting setting, Southwark southwark) {
        List<Feed> feeds = new ArrayList<>();
        for (Practice practice : southwark.practices()) {
            Partner partner = new Partner(practice.code(), practice.name(), PartnerKind.GP, "fhir-bulk", 1, 0);
            feeds.add(new PracticeFeed(partner, partner.open(folder, setting.today()), setting));
        }
        return feeds;
    }
}
