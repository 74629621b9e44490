package kith.intake.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kith.engine.terms.CodedValue;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeListsTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void the_lists_that_kith_ships_warn_that_they_are_incomplete() {
        assertThat(lists("", "", false).warnings()).hasSize(3).allMatch(warning -> warning.contains("incomplete"));
    }

    @Test
    void a_server_does_not_start_without_a_list_that_is_configured() {
        String missing = folder.resolve("missing.csv").toString();

        assertThatExceptionOfType(ListsMissing.class).isThrownBy(() -> lists(missing, "", true));
        CodeLists lists = lists(missing, "", false);
        assertThat(lists.warnings()).singleElement().asString().contains("missing.csv could not be read");
        assertThatExceptionOfType(ListsMissing.class).isThrownBy(lists::labels);
    }

    @Test
    void a_list_of_the_boroughs_own_adds_codes() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.csv"), "code,label,words,source\n44054006,restricted,Diabetes,ours\n");

        assertThat(lists("", own.toString(), false)
                        .labels()
                        .label("condition", CodedValue.of("snomed", "44054006"))
                        .label())
                .isEqualTo(SecurityLabel.RESTRICTED);
    }

    @Test
    void a_list_with_a_line_that_is_none_is_not_used() throws IOException {
        Path own = Files.writeString(folder.resolve("own.csv"), "code,label,words,source\n44054006,secret,x,ours\n");

        assertThatExceptionOfType(ListsMissing.class).isThrownBy(() -> lists("", own.toString(), true));
    }

    private static CodeLists lists(String excluded, String own, boolean serves) {
        return new CodeLists(excluded, own, "", serves, TODAY);
    }
}
