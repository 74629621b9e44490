package kith.record;

import static org.assertj.core.api.Assertions.assertThat;

import kith.record.Contents.Entry;
import kith.record.Digests.Content;
import org.junit.jupiter.api.Test;

class ContentsTest {

    @Test
    void what_is_packed_is_what_is_unpacked() {
        Contents contents = Contents.empty();
        Entry one = new Entry(-5, new Content(1, Long.MIN_VALUE), 7, false, false);
        Entry other = new Entry(9, Content.NOTHING, 8, true, true);
        contents.put(one);
        contents.put(other);

        Contents again = Contents.unpack(contents.pack());

        assertThat(again.find(-5)).contains(one);
        assertThat(again.find(9)).contains(other);
        assertThat(again.find(0)).isEmpty();
    }

    @Test
    void takes_twenty_nine_bytes_an_item() {
        Contents contents = Contents.empty();
        contents.put(new Entry(1, Content.NOTHING, 1, false, false));

        assertThat(contents.pack()).hasSize(29);
    }

    @Test
    void packs_the_same_whatever_order_the_items_came_in() {
        Contents one = Contents.empty();
        Contents other = Contents.empty();
        for (int i = 0; i < 50; i++) {
            one.put(new Entry(i, new Content(i, i), 1, false, false));
            other.put(new Entry(49 - i, new Content(49 - i, 49 - i), 1, false, false));
        }

        assertThat(one.pack()).isEqualTo(other.pack());
    }
}
