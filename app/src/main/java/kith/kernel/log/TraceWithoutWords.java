package kith.kernel.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What an error was and where, without its message: a message often repeats the value that was wrong. Of an error of
/// the database it adds the code.
public class TraceWithoutWords extends ThrowableHandlingConverter {

    private static final int MOST_CAUSES = 8;
    private static final int MOST_STEPS = 60;

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        IThrowableProxy thrown = event.getThrowableProxy();
        for (int depth = 0; thrown != null && depth < MOST_CAUSES; depth++) {
            write(thrown, depth, text);
            thrown = thrown.getCause();
        }
        return text.toString();
    }

    private static void write(IThrowableProxy thrown, int depth, StringBuilder text) {
        text.append(depth == 0 ? "" : "Caused by: ")
                .append(thrown.getClassName())
                .append(code(thrown))
                .append('\n');
        @Nullable StackTraceElementProxy[] steps = thrown.getStackTraceElementProxyArray();
        for (int step = 0; step < Math.min(steps.length, MOST_STEPS); step++) {
            text.append('\t').append(steps[step]).append('\n');
        }
    }

    private static String code(IThrowableProxy thrown) {
        return thrown instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof SQLException sql
                ? " (%s)".formatted(sql.getSQLState())
                : "";
    }
}
