package kith.kernel.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/// The message of an event on one line. Characters that would end the line, move the cursor or turn the writing round
/// are written as their number.
public class EscapedMessage extends ClassicConverter {

    private static final int LONGEST = 4_000;

    @Override
    public String convert(ILoggingEvent event) {
        return escape(String.valueOf(event.getFormattedMessage()));
    }

    static String escape(String message) {
        StringBuilder line = new StringBuilder(message.length());
        message.codePoints().limit(LONGEST).forEach(character -> {
            if (isSafe(character)) {
                line.appendCodePoint(character);
            } else {
                line.append("\\u%04x".formatted(character));
            }
        });
        return line.toString();
    }

    private static boolean isSafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
