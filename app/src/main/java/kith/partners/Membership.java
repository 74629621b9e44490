package kith.partners;

import java.time.LocalDate;
import java.util.Optional;

/// The federation and the network that an organisation is of from a day on, or that it is of none.
public record Membership(String organisation, LocalDate since, Optional<String> federation, Optional<String> network) {}
