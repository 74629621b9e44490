package kith.kernel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/// Lets SQL speak our types: ids are numbers and moments are timestamps, in both directions.
public final class Sql {

    /// Reads each row into a record whose components are named like the columns.
    ///
    /// @throws IllegalArgumentException when a component is of a type that no column is read as
    public static <T extends Record> RowMapper<T> row(Class<T> type) {
        return new RecordRows<>(type);
    }

    /// Binds a record's components to the parameters of the same name.
    public static SqlParameterSource values(Object row) {
        return new SimplePropertySqlParameterSource(row) {
            @Override
            public @Nullable Object getValue(String name) {
                return value(super.getValue(name));
            }
        };
    }

    /// One value, as the driver wants it.
    public static @Nullable Object value(@Nullable Object ours) {
        return switch (ours) {
            case Id id -> id.number();
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case null, default -> ours;
        };
    }

    /// Ids as the driver wants an array of them.
    public static Long[] numbers(Collection<? extends Id> ids) {
        return ids.stream().map(id -> id.number().longValue()).toArray(Long[]::new);
    }

    private Sql() {}
}
