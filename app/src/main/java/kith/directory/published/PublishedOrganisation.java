package kith.directory.published;

import java.util.Optional;

/// An organisation that offers an entry, as the public may read it.
public record PublishedOrganisation(
        String key,
        String name,
        String description,
        String url,
        Optional<String> charityNumber,
        Optional<String> companyNumber) {}
