package kith.engine.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.engine.linkage.records.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {

    @TempDir
    private Path folder;

    @Test
    void pairs_that_something_else_found_are_held_to_the_same_truth() throws IOException {
        Path map = Files.writeString(folder.resolve("map.csv"), """
                column,field
                id,id
                who,truth
                name,family_name
                """);
        Path file = Files.writeString(folder.resolve("records.csv"), """
                id,who,name
                a,1,Okoro
                b,1,Okoro
                c,1,Okorro
                d,2,Baker
                e,2,Baker
                """);
        People people = People.read(ColumnMap.read(map), List.of(file));

        Score score = Score.ofPairs(people, new long[] {pair(0, 1), pair(0, 2), pair(2, 3)}, Mode.BOTH);

        assertThat(score).isEqualTo(new Score(2.0 / 3, 2.0 / 4, 4.0 / 7));
    }

    private static long pair(long one, int other) {
        return one << 32 | other;
    }
}
