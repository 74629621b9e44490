package kith.record;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.Format;
import kith.engine.terms.SecurityLabel;

/// What one partner sent about one record in one run, under one security label, as it is stored: compressed as
/// a whole, since the items of a person repeat each other, and readable back byte for byte.
///
/// Inside: the headers that CSV rows are read by, a line an item (what it is and how long), and then all the
/// bytes.
///
/// @param items how many things are in it
/// @param bytes how long it is when it is opened
/// @param body Zstandard
@SuppressWarnings("ArrayRecordComponent")
record Block(SecurityLabel label, int part, int items, int bytes, byte[] body) {

    /// The same, with a part number that is higher by so many.
    Block shifted(int by) {
        return new Block(label, part + by, items, bytes, body);
    }

    /// Longer contributions go into several blocks, so that none is too long to open at once.
    static final int LONGEST = 8 << 20;

    private static final int FORMAT_OF_ITEMS = 1;

    /// All of one record's items of one class.
    static List<Block> of(SecurityLabel label, List<Item> items, Packing packing) {
        List<Block> blocks = new ArrayList<>();
        List<Item> together = new ArrayList<>();
        long length = 0;
        for (Item item : items) {
            if (!together.isEmpty() && length + item.bytes().length() > LONGEST) {
                blocks.add(pack(label, blocks.size(), together, packing));
                together.clear();
                length = 0;
            }
            together.add(item);
            length += item.bytes().length();
        }
        if (!together.isEmpty()) {
            blocks.add(pack(label, blocks.size(), together, packing));
        }
        return blocks;
    }

    private static Block pack(SecurityLabel label, int part, List<Item> items, Packing packing) {
        DataOutputStream out = packing.anew();
        try {
            List<byte[]> headers = new ArrayList<>();
            IdentityHashMap<byte[], Integer> numbers = headersOf(items, headers);
            out.writeByte(FORMAT_OF_ITEMS);
            out.writeShort(headers.size());
            for (byte[] header : headers) {
                out.writeInt(header.length);
                out.write(header);
            }
            out.writeInt(items.size());
            for (Item item : items) {
                out.writeByte(item.format().code() | (item.withdrawn() ? 0x80 : 0));
                out.writeShort(numbers.getOrDefault(item.header(), 0));
                out.writeUTF(item.type());
                out.writeUTF(item.id());
                out.writeInt(item.bytes().length());
            }
            for (Item item : items) {
                out.write(
                        item.bytes().buffer(),
                        item.bytes().offset(),
                        item.bytes().length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Block(label, part, items.size(), packing.length(), packing.compressed());
    }

    /// Rows of one file share one header array, so being the same array is enough to be the same header.
    private static IdentityHashMap<byte[], Integer> headersOf(List<Item> items, List<byte[]> headers) {
        IdentityHashMap<byte[], Integer> numbers = new IdentityHashMap<>();
        Map<String, Integer> alike = new LinkedHashMap<>();
        for (Item item : items) {
            if (!numbers.containsKey(item.header())) {
                numbers.put(item.header(), alike.computeIfAbsent(Arrays.toString(item.header()), _ -> {
                    headers.add(item.header());
                    return headers.size() - 1;
                }));
            }
        }
        return numbers;
    }

    /// The items, as they came.
    static List<Item> open(SecurityLabel label, int bytes, byte[] body) {
        byte[] opened = Zstd.decompress(body, bytes);
        try (var in = new DataInputStream(new ByteArrayInputStream(opened))) {
            int version = in.readByte();
            if (version != FORMAT_OF_ITEMS) {
                throw new IllegalStateException("A block is written in unknown format " + version);
            }
            byte[][] headers = new byte[in.readUnsignedShort()][];
            for (int i = 0; i < headers.length; i++) {
                headers[i] = in.readNBytes(in.readInt());
            }
            int count = in.readInt();
            List<Line> lines = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                lines.add(new Line(in.readByte(), in.readUnsignedShort(), in.readUTF(), in.readUTF(), in.readInt()));
            }
            List<Item> items = new ArrayList<>(count);
            for (Line line : lines) {
                items.add(line.item(label, headers, in.readNBytes(line.length())));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Line(byte how, int header, String type, String id, int length) {

        Item item(SecurityLabel label, byte[][] headers, byte[] bytes) {
            return new Item(
                    Format.of(how & 0x7f), type, id, label, (how & 0x80) != 0, headers[header], ByteSlice.of(bytes));
        }
    }
}
