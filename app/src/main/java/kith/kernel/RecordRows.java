package kith.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// Reads each row into a record: every component from the column of its name, `birthDate` from `birth_date`.
///
/// What each component needs is settled once for the record and not once for the row: a page reads hundreds of
/// rows, and finding out anew how to turn each value into what is wanted was a tenth of what a page cost.
final class RecordRows<T> implements RowMapper<T> {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final Map<Class<?>, Reading> READINGS = Map.ofEntries(
            Map.entry(long.class, ResultSet::getLong),
            Map.entry(Long.class, (row, column) -> orNull(row, row.getLong(column))),
            Map.entry(int.class, ResultSet::getInt),
            Map.entry(Integer.class, (row, column) -> orNull(row, row.getInt(column))),
            Map.entry(boolean.class, ResultSet::getBoolean),
            Map.entry(double.class, ResultSet::getDouble),
            Map.entry(String.class, ResultSet::getString),
            Map.entry(byte[].class, ResultSet::getBytes),
            Map.entry(UUID.class, (row, column) -> row.getObject(column, UUID.class)),
            Map.entry(LocalDate.class, (row, column) -> row.getObject(column, LocalDate.class)),
            Map.entry(Instant.class, (row, column) -> moment(row.getTimestamp(column))),
            Map.entry(PersonId.class, (row, column) -> new PersonId(row.getLong(column))),
            Map.entry(RecordId.class, (row, column) -> new RecordId(row.getLong(column))),
            Map.entry(ActionId.class, (row, column) -> new ActionId(row.getLong(column))),
            Map.entry(CandidateId.class, (row, column) -> new CandidateId(row.getLong(column))),
            Map.entry(CircleMemberId.class, (row, column) -> new CircleMemberId(row.getLong(column))),
            Map.entry(ContactId.class, (row, column) -> new ContactId(row.getLong(column))),
            Map.entry(CaseId.class, (row, column) -> new CaseId(row.getLong(column))),
            Map.entry(MeasurementId.class, (row, column) -> new MeasurementId(row.getLong(column))),
            Map.entry(NeedEventId.class, (row, column) -> new NeedEventId(row.getLong(column))),
            Map.entry(PlanId.class, (row, column) -> new PlanId(row.getLong(column))),
            Map.entry(HandOverId.class, (row, column) -> new HandOverId(row.getLong(column))),
            Map.entry(JobId.class, (row, column) -> new JobId(row.getLong(column))),
            Map.entry(MailId.class, (row, column) -> new MailId(row.getLong(column))),
            Map.entry(RunId.class, (row, column) -> new RunId(row.getLong(column))),
            Map.entry(PartnerId.class, (row, column) -> new PartnerId(row.getInt(column))),
            Map.entry(WorkerId.class, (row, column) -> new WorkerId(row.getLong(column))));

    private final Constructor<T> constructor;
    private final String[] columns;
    private final Reading[] readings;

    /// @throws IllegalArgumentException when a component is of a type that no column is read as
    RecordRows(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        constructor = constructor(type, components);
        columns = Arrays.stream(components).map(RecordRows::column).toArray(String[]::new);
        readings = Arrays.stream(components).map(RecordRows::reading).toArray(Reading[]::new);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readings[i].read(row, row.findColumn(columns[i]));
        }
        return made(values);
    }

    private T made(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every record has a canonical constructor", e);
        }
    }

    private static <T> Constructor<T> constructor(Class<T> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has a canonical constructor", e);
        }
    }

    private static String column(RecordComponent component) {
        return WORD.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static Reading reading(RecordComponent component) {
        Reading reading = READINGS.get(component.getType());
        if (reading == null) {
            throw new IllegalArgumentException("No column is read as the %s of %s"
                    .formatted(component.getType().getSimpleName(), component.getDeclaringRecord()));
        }
        return reading;
    }

    private static @Nullable Object orNull(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private interface Reading {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }
}
