package kith.directory;

import java.util.Optional;

/// What a feed says of an organisation.
///
/// @param charityNumber digits of the number at the Charity Commission
/// @param companyNumber the number at Companies House, in capitals
public record GroupInFeed(
        String localId,
        String name,
        String description,
        String email,
        String url,
        Optional<String> charityNumber,
        Optional<String> companyNumber) {}
