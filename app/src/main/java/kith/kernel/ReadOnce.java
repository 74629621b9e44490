package kith.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Remembers answers while one page is read, so that its parts ask the database the same question once.
public final class ReadOnce {

    private static final ScopedValue<Map<Object, Object>> ANSWERS = ScopedValue.newInstance();

    /// Reads something that changes nothing which it asks.
    public static <T> T during(Supplier<T> read) {
        return ScopedValue.where(ANSWERS, new HashMap<>()).call(read::get);
    }

    /// Whether a page is being read, so that it is worth asking for more at once.
    public static boolean isReading() {
        return ANSWERS.isBound();
    }

    /// Whether the answer to a question is in memory.
    public static boolean isAnswered(Object question) {
        return ANSWERS.isBound() && ANSWERS.get().containsKey(question);
    }

    /// The answer to a question, from memory where it was asked before in the same reading.
    ///
    /// @param question what is asked and of whom; equal questions have answers of the same type
    @SuppressWarnings("unchecked")
    public static <T> T answer(Object question, Supplier<T> ask) {
        if (!ANSWERS.isBound()) {
            return ask.get();
        }
        Map<Object, Object> answers = ANSWERS.get();
        Object known = answers.get(question);
        if (known == null) {
            known = ask.get();
            answers.put(question, known);
        }
        return (T) known;
    }

    private ReadOnce() {}
}
