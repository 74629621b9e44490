package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.engine.feeds.items.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of people whose ids are none that anybody could be found again by.
class IdsOfPeopleTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0, 0 to 39", "1, 1 to 40", "2, 2 to 41"})
    void ids_that_number_the_rows_are_told_and_the_people_are_taken(int first, String range) {
        CollectedItems taken = people(numbers(first, 40));

        assertThat(taken.items).hasSize(40);
        assertThat(notices(taken)).singleElement().asString().contains("the numbers " + range + " without a gap");
    }

    @Test
    void so_are_they_in_any_order_however_they_are_written() {
        List<String> ids = numbers(1, 40).stream()
                .map(id -> id.length() == 1 ? "00" + id : id + ".0")
                .collect(Collectors.toList());
        Collections.shuffle(ids, new Random(7));

        assertThat(notices(people(ids))).singleElement().asString().contains("1 to 40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,2", "1,2,4", "1,2,2,3", "1,2,3,x4", "7,8,9,10", "1,2,3,", "100000001,100000002,100000003"})
    void ids_that_can_be_a_systems_own_are_not(String ids) {
        assertThat(notices(people(List.of(ids.split(",", -1))))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#N/A"})
    void blank_ids_are_told_before_the_lines_that_lack_them(String blank) {
        CollectedItems taken = people(Collections.nCopies(3, blank));

        assertThat(taken.items).isEmpty();
        assertThat(taken.rejected)
                .filteredOn(one -> one.kind() == Rejected.Kind.REJECTED)
                .hasSize(3);
        assertThat(notices(taken)).singleElement().asString().startsWith("No row gives a local_id");
    }

    @Test
    void facts_may_be_numbered() {
        CollectedItems taken = CollectedItems.from(Some.file(folder, "facts.csv", """
                id,local_id,kind,text
                1,a,note,x
                2,a,note,y
                3,b,note,z
                """));

        assertThat(taken.rejected).isEmpty();
    }

    private CollectedItems people(List<String> ids) {
        return CollectedItems.from(Some.file(
                folder,
                "people.csv",
                ids.stream()
                        .map(id -> id + ",Ada,1950-01-01\n")
                        .collect(Collectors.joining("", "local_id,given_name,birth_date\n", ""))));
    }

    private static List<String> numbers(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(Integer::toString).toList();
    }

    private static List<String> notices(CollectedItems taken) {
        return taken.rejected.stream()
                .filter(one -> one.kind() == Rejected.Kind.NOTICE)
                .map(Rejected::reason)
                .toList();
    }
}
