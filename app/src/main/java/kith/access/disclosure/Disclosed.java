package kith.access.disclosure;

import java.util.function.Function;

/// A value as one viewer may have it: shown, or withheld. Only a [Disclosure] makes one.
///
/// @param <T> what is shown
public sealed interface Disclosed<T> {

    record Shown<T>(T value) implements Disclosed<T> {

        /// Says that there is a value, and not which.
        @Override
        public String toString() {
            return "shown";
        }
    }

    record Withheld<T>() implements Disclosed<T> {

        @Override
        public String toString() {
            return "withheld";
        }
    }

    /// What pages and files say in place of a value.
    String WITHHELD = "Withheld";

    default boolean isWithheld() {
        return this instanceof Withheld;
    }

    default <R> Disclosed<R> map(Function<? super T, ? extends R> to) {
        return switch (this) {
            case Shown<T>(var value) -> new Shown<>(to.apply(value));
            case Withheld<T>() -> new Withheld<>();
        };
    }

    /// The value, or what stands in its place where it is withheld.
    default T orElse(T instead) {
        return switch (this) {
            case Shown<T>(var value) -> value;
            case Withheld<T>() -> instead;
        };
    }

    /// The words for the value, or the word that says it is withheld.
    default String words(Function<? super T, String> words) {
        return this.<String>map(words).orElse(WITHHELD);
    }
}
