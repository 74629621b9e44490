package kith.web.person;

import java.time.LocalDate;
import java.util.Map;

/// What a viewer asked a person's page for.
///
/// @param parameters those in the address, which the panels read
record PersonQuery(String path, LocalDate on, Map<String, String> parameters) {}
