package kith.engine.linkage.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KeySetTest {

    @Property(tries = 200)
    void has_the_keys_it_was_given_and_no_others(@ForAll Set<Long> some, @ForAll Set<Long> more, @ForAll long other) {
        some.remove(0L);
        more.remove(0L);
        KeySet keys = KeySet.of(array(some)).with(array(more));

        assertThat(some).allMatch(keys::has);
        assertThat(more).allMatch(keys::has);
        assertThat(keys.has(other)).isEqualTo(some.contains(other) || more.contains(other));
        assertThat(keys.ascending()).isSorted().doesNotHaveDuplicates().hasSize(keys.size());
    }

    private static long[] array(Set<Long> keys) {
        return keys.stream().mapToLong(Long::longValue).toArray();
    }
}
