package kith.coordination.plans.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.access.person.PersonAlert;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.PlanVersion;
import kith.coordination.plans.TextSegment;
import kith.ui.Tag;
import kith.ui.Words;

/// The versions of a plan, the latest first, each with what it changed.
public record VersionsPage(String name, List<Tag> alerts, String person, List<Version> versions) {

    public VersionsPage {
        versions = List.copyOf(versions);
    }

    static VersionsPage of(VersionsSeen seen) {
        Map<PlanSection, String> now = new EnumMap<>(PlanSection.class);
        List<Version> versions = new ArrayList<>();
        for (PlanVersion version : seen.versions()) {
            List<Change> changes = new ArrayList<>();
            new EnumMap<>(version.changed().isEmpty() ? new EnumMap<>(PlanSection.class) : version.changed())
                    .forEach((section, words) -> {
                        changes.add(new Change(
                                section.heading(), TextSegment.between(now.getOrDefault(section, ""), words)));
                        now.put(section, words);
                    });
            versions.addFirst(new Version(
                    "Version " + version.number(),
                    "%s, by %s"
                            .formatted(
                                    Words.moment(version.savedAt()),
                                    seen.names().of(version.savedBy())),
                    contributors(version, seen),
                    agreed(version, seen),
                    version.isMerged(),
                    version.withheld(),
                    changes));
        }
        return new VersionsPage(seen.name(), PersonAlert.tags(seen.alerts()), "/people/" + seen.key(), versions);
    }

    /// Whose words are in a version besides those of its author.
    private static String contributors(PlanVersion version, VersionsSeen seen) {
        return seen.versions().stream()
                .filter(earlier -> earlier.number() < version.number())
                .map(PlanVersion::savedBy)
                .filter(worker -> !worker.equals(version.savedBy()))
                .map(seen.names()::of)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> agreed(PlanVersion version, VersionsSeen seen) {
        return seen.agreements().stream()
                .filter(said -> said.version() == version.number())
                .map(said -> "%s on %s. %s wrote it down."
                        .formatted(
                                PlanWords.said(said, seen.discloses()),
                                Words.moment(said.recorded().at()),
                                seen.names().of(said.recorded().by())))
                .toList();
    }

    /// One version.
    ///
    /// @param contributors the authors of earlier versions; empty where there are no others
    /// @param agreed what was said to it
    /// @param merged somebody else had saved while it was written
    /// @param withheld it changed something that is not for the viewer
    public record Version(
            String heading,
            String who,
            String contributors,
            List<String> agreed,
            boolean merged,
            boolean withheld,
            List<Change> changes) {

        public Version {
            agreed = List.copyOf(agreed);
            changes = List.copyOf(changes);
        }
    }

    /// What a version changed in a section.
    public record Change(String heading, List<TextSegment> segments) {

        public Change {
            segments = List.copyOf(segments);
        }
    }

    @Override
    public String toString() {
        return "VersionsPage[" + person + "]";
    }
}
