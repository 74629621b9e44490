package kith.coordination.plans.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.coordination.plans.SectionAudience;
import kith.kernel.PlanId;
import org.jspecify.annotations.Nullable;

/// For whom a section is to be.
///
/// @param audience `everybody`, `professionals`, `named` with its kinds, or `key-worker`
public record SectionAudienceForm(
        @Nullable Long plan,
        @Nullable String audience,
        @Nullable List<String> kinds) {

    static final SectionAudienceForm EMPTY = new SectionAudienceForm(null, null, null);

    PlanId id() {
        return new PlanId(plan == null ? 0 : plan);
    }

    Optional<SectionAudience> chosen() {
        return SectionAudience.chosen(Objects.toString(audience, ""), kinds == null ? List.of() : kinds);
    }

    /// What stands in the field: what was chosen, or else the audience as it is.
    String audienceKey(SectionAudience now) {
        return audience == null ? now.choice() : audience;
    }

    List<String> kindKeys(SectionAudience now) {
        return kinds == null ? now.named() : List.copyOf(kinds);
    }
}
