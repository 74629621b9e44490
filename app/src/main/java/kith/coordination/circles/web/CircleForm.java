package kith.coordination.circles.web;

import java.util.Objects;
import java.util.Optional;
import kith.coordination.circles.Supporter;
import kith.engine.terms.TextLimits;
import kith.kernel.CircleMemberId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// Whom a worker adds to a circle, or who leaves it.
///
/// @param worker the number of a worker; empty where a name is typed
public record CircleForm(
        @Nullable Long member,
        @Nullable Long worker,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String part,
        @Nullable String reach,
        @Nullable String why) {

    static final CircleForm EMPTY = new CircleForm(null, null, null, null, null, null, null);

    CircleMemberId id() {
        return new CircleMemberId(member == null ? 0 : member);
    }

    /// Who was chosen or typed; empty where nobody was.
    Optional<Supporter> who() {
        if (worker != null) {
            return Optional.of(new Supporter.OfWorker(new WorkerId(worker)));
        }
        return typedName().isBlank()
                ? Optional.empty()
                : Supporter.Kind.find(kindKey()).map(one -> new Supporter.Named(one, typedName()));
    }

    public String kindKey() {
        return Objects.toString(kind, Supporter.Kind.FAMILY.key());
    }

    public String typedName() {
        return TextLimits.plain(Objects.toString(name, ""));
    }

    public String typedPart() {
        return TextLimits.plain(Objects.toString(part, ""));
    }

    public String typedReach() {
        return TextLimits.plain(Objects.toString(reach, ""));
    }

    String typedReason() {
        return TextLimits.plain(Objects.toString(why, ""));
    }

    @Override
    public String toString() {
        return "CircleForm";
    }
}
