package kith.web.person;

import java.time.LocalDate;
import java.util.Map;
import kith.ui.person.PersonTab;

/// What a viewer asked a person's page for.
///
/// @param path the address of the person's page
/// @param parameters those in the address, which the panels read
record PersonQuery(String path, PersonTab tab, LocalDate on, Map<String, String> parameters) {}
