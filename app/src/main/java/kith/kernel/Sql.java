package kith.kernel;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/// Lets SQL speak our types: ids are numbers and moments are timestamps, in both directions.
public final class Sql {

    private static final ConversionService CONVERSIONS = conversions();

    /// Reads each row into a record whose components are named like the columns.
    public static <T> RowMapper<T> row(Class<T> type) {
        DataClassRowMapper<T> mapper = new DataClassRowMapper<>(type);
        mapper.setConversionService(CONVERSIONS);
        return mapper;
    }

    private static ConversionService conversions() {
        DefaultConversionService conversions = new DefaultConversionService();
        conversions.addConverter(Number.class, PersonId.class, number -> new PersonId(number.longValue()));
        conversions.addConverter(Number.class, RecordId.class, number -> new RecordId(number.longValue()));
        conversions.addConverter(Number.class, RunId.class, number -> new RunId(number.longValue()));
        conversions.addConverter(Number.class, PartnerId.class, number -> new PartnerId(number.intValue()));
        conversions.addConverter(Number.class, WorkerId.class, number -> new WorkerId(number.longValue()));
        conversions.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
        return conversions;
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

    private Sql() {}
}
