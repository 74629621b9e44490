package kith.partners;

import java.time.Duration;
import java.util.Optional;
import kith.engine.terms.PartnerKind;
import kith.kernel.PartnerId;

/// An organisation that sends its records.
///
/// @param kind nothing where nobody has said yet
/// @param every how often it says that it sends
/// @param complete false while it is listed for completing: it came unannounced, and a person has yet to look
/// at it
public record Partner(
        PartnerId id,
        String code,
        String name,
        Optional<PartnerKind> kind,
        Optional<Duration> every,
        boolean complete) {

    /// The code under which what workers type is kept.
    public static final String BY_HAND = "by-hand";
}
