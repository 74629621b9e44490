package kith.coordination.plans.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
                    version.isMerged(),
                    changes));
        }
        return new VersionsPage(seen.name(), PersonAlert.tags(seen.alerts()), "/people/" + seen.key(), versions);
    }

    /// One version.
    ///
    /// @param merged somebody else had saved while it was written
    public record Version(String heading, String who, boolean merged, List<Change> changes) {

        public Version {
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
