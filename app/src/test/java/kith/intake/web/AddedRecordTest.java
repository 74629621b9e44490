package kith.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kith.ui.Link;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class AddedRecordTest {

    @Test
    void the_worker_who_added_a_record_can_undo_it() {
        AddedRecord own = new AddedRecord("You added a record by hand.", Optional.of(new Link("Undo", "/added/3")));

        assertThat(render(own)).contains("You added a record by hand.", "href=\"/added/3\"");
    }

    @Test
    void nobody_else_can() {
        assertThat(render(new AddedRecord("Leila Haddad added a record by hand.", Optional.empty())))
                .doesNotContain("href");
    }

    private static String render(AddedRecord record) {
        return Rendered.page("intake/addedRecords", new AddedRecordsPart(List.of(record)));
    }
}
