package kith.access.disclosure;

import java.util.Optional;
import java.util.function.Function;
import kith.engine.terms.PartnerKind;
import kith.kernel.PartnerId;
import kith.ui.Names;

/// Who sent a record or said something, as one viewer may know it: by name, or by kind where the name would
/// tell where the person is. Only a [Disclosure] makes one.
public sealed interface SourceIdentity {

    record Named(PartnerId partner) implements SourceIdentity {}

    /// @param kind empty where nobody has said what kind of organisation it is
    record OfKind(Optional<PartnerKind> kind) implements SourceIdentity {}

    /// As pages and files say it.
    default String words(Names names) {
        return switch (this) {
            case Named(var partner) -> names.partner(partner);
            case OfKind(var kind) -> kind.map(SourceIdentity::words).orElse("another source");
        };
    }

    /// As scripts read it: the partner's code, or the word for its kind.
    default String code(Function<PartnerId, String> codes) {
        return switch (this) {
            case Named(var partner) -> codes.apply(partner);
            case OfKind(var kind) -> kind.map(PartnerKind::word).orElse("other");
        };
    }

    private static String words(PartnerKind kind) {
        return switch (kind) {
            case GP -> "a general practice";
            case HOSPITAL -> "a hospital";
            case COMMUNITY -> "a community health service";
            case MENTAL_HEALTH -> "a mental health service";
            case SOCIAL_CARE -> "a social care service";
            case HOUSING -> "a council housing service";
            case VOLUNTARY -> "a voluntary organisation";
            case SCHOOL -> "a school";
        };
    }
}
