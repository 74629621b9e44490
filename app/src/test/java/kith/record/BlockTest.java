package kith.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.Format;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Test;

class BlockTest {

    private static final byte[] NO_HEADER = {};

    private final Packing packing = new Packing();

    @Test
    void gives_every_item_back_byte_for_byte() {
        List<Item> items = List.of(
                fhir("Patient", "a", "{\"resourceType\":\"Patient\" , \"id\":\"a\"}"),
                fhir("Condition", "b", "{\"text\":\"caf\u00e9 \uD83D\uDE00\"}"),
                fhir("Observation", "c", ""));

        Block block = Block.of(SecurityLabel.NORMAL, items, packing).getFirst();
        List<Item> opened = Block.open(SecurityLabel.NORMAL, block.bytes(), block.body());

        assertThat(opened)
                .extracting(item -> new String(item.bytes().copy(), UTF_8))
                .containsExactlyElementsOf(items.stream()
                        .map(item -> new String(item.bytes().copy(), UTF_8))
                        .toList());
        assertThat(opened).extracting(Item::type).containsExactly("Patient", "Condition", "Observation");
        assertThat(opened).extracting(Item::id).containsExactly("a", "b", "c");
    }

    @Test
    void keeps_the_header_that_a_row_is_read_by() {
        byte[] header = "id,local_id,kind".getBytes(UTF_8);
        byte[] other = "kind,id,local_id".getBytes(UTF_8);
        List<Item> items = List.of(row(header, "1,p,need"), row(other, "event,2,p"), row(header.clone(), "3,p,note"));

        Block block = Block.of(SecurityLabel.NORMAL, items, packing).getFirst();
        List<Item> opened = Block.open(SecurityLabel.NORMAL, block.bytes(), block.body());

        assertThat(opened)
                .extracting(item -> new String(item.header(), UTF_8))
                .containsExactly("id,local_id,kind", "kind,id,local_id", "id,local_id,kind");
    }

    @Test
    void remembers_what_was_taken_back() {
        Block block = Block.of(SecurityLabel.NORMAL, List.of(Item.leftOut(-7)), packing)
                .getFirst();

        Item opened =
                Block.open(SecurityLabel.NORMAL, block.bytes(), block.body()).getFirst();

        assertThat(opened.withdrawn()).isTrue();
        assertThat(opened.key(new Digests())).isEqualTo(-7);
    }

    @Test
    void a_long_contribution_goes_into_several() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            items.add(fhir("Observation", "o" + i, "x".repeat(Block.LONGEST / 2 - 1)));
        }

        List<Block> blocks = Block.of(SecurityLabel.NORMAL, items, packing);

        assertThat(blocks).extracting(Block::items).containsExactly(2, 2, 1);
        assertThat(blocks).extracting(Block::part).containsExactly(0, 1, 2);
    }

    private static Item fhir(String type, String id, String json) {
        return new Item(
                Format.FHIR, type, id, SecurityLabel.NORMAL, false, NO_HEADER, ByteSlice.of(json.getBytes(UTF_8)));
    }

    private static Item row(byte[] header, String row) {
        return new Item(
                Format.CSV,
                "facts",
                row.substring(0, 1),
                SecurityLabel.NORMAL,
                false,
                header,
                ByteSlice.of(row.getBytes(UTF_8)));
    }
}
