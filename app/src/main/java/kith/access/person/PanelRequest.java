package kith.access.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.disclosure.Disclosure;
import kith.kernel.RecordId;
import kith.ui.Names;

/// The page about a person that panels and parts of the banner are for.
///
/// @param path the address of the person's page
/// @param on the day that the page is about
/// @param records the records about the person
/// @param disclosure what the viewer may see of the person; made once for the whole page
/// @param query the parameters in the address, such as the page of a list
public record PanelRequest(
        String path,
        LocalDate on,
        List<RecordId> records,
        Disclosure disclosure,
        Names names,
        Map<String, String> query) {

    public PanelRequest {
        records = List.copyOf(records);
        query = Map.copyOf(query);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    @Override
    public String toString() {
        return "PanelRequest[" + path + "]";
    }
}
