package kith.population.derivation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kith.engine.registers.Condition;
import kith.engine.registers.ListPeriod;
import kith.engine.registers.RegisterPeriod;
import kith.kernel.CopyRows;
import kith.population.summaries.Reasons;
import kith.population.summaries.StoredSummary;

/// Gathers standings as the rows of this module's tables.
final class PopulationRows {

    private static final int TEXT_OID = 25;
    private static final int INT4_OID = 23;

    private final CopyRows summaries = new CopyRows();
    private final CopyRows registers = new CopyRows();
    private final CopyRows listed = new CopyRows();

    void add(DerivedPerson standing, long print) {
        StoredSummary summary = standing.summary();
        add(summary, print);
        standing.registers().forEach(registered -> add(summary, registered));
        standing.listed().forEach(stretch -> add(summary, stretch));
    }

    CopyRows summaries() {
        return summaries;
    }

    CopyRows registers() {
        return registers;
    }

    CopyRows listed() {
        return listed;
    }

    private void add(StoredSummary row, long print) {
        summaries
                .row(17)
                .int8(row.person())
                .uuid(row.key())
                .text(row.givenName())
                .text(row.familyName())
                .text(row.nameOrder())
                .date(row.birthDate())
                .bool(row.birthExact());
        day(summaries, row.adultOn());
        day(summaries, row.deadOn());
        summaries
                .text(row.sex())
                .text(row.language())
                .text(row.practice())
                .text(row.area21())
                .text(row.area11())
                .bool(row.flagged())
                .int4(row.partners())
                .int8(print);
    }

    private void add(StoredSummary person, RegisterPeriod registered) {
        registers.row(5).int8(person.person()).text(registered.condition().key());
        day(registers, registered.span().since());
        day(registers, registered.span().until());
        registers.text(Reasons.write(registered.reasons()));
    }

    private void add(StoredSummary person, DerivedListPeriod derived) {
        ListPeriod stretch = derived.period();
        listed.row(11).int8(person.person());
        day(listed, stretch.span().since());
        day(listed, stretch.span().until());
        day(listed, stretch.enteredOn());
        texts(listed, stretch.conditions().stream().map(Condition::key).toList());
        listed.text(person.nameOrder())
                .date(person.birthDate())
                .text(person.practice())
                .text(person.area21())
                .text(person.area11());
        numbers(listed, derived.seenWith());
    }

    /// Days that never come, and those before any, are PostgreSQL's infinities.
    private static void day(CopyRows rows, LocalDate day) {
        if (day.equals(LocalDate.MAX)) {
            rows.int4(Integer.MAX_VALUE);
        } else if (day.equals(LocalDate.MIN)) {
            rows.int4(Integer.MIN_VALUE);
        } else {
            rows.date(day);
        }
    }

    /// One dimension, no nulls, counted from one; then each text with its length.
    private static void texts(CopyRows rows, List<String> texts) {
        array(
                rows,
                TEXT_OID,
                texts.stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    private static void numbers(CopyRows rows, List<Integer> numbers) {
        array(
                rows,
                INT4_OID,
                numbers.stream()
                        .map(number -> ByteBuffer.allocate(Integer.BYTES)
                                .putInt(number)
                                .array())
                        .toList());
    }

    private static void array(CopyRows rows, int oid, List<byte[]> values) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(value)) {
            out.writeInt(1);
            out.writeInt(0);
            out.writeInt(oid);
            out.writeInt(values.size());
            out.writeInt(1);
            for (byte[] bytes : values) {
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        rows.bytea(value.toByteArray());
    }
}
