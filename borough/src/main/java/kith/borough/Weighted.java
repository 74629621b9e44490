package kith.borough;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Choices that are not equally likely.
final class Weighted<T> {

    private final List<T> choices;
    private final double[] upTo;

    private Weighted(List<T> choices, double[] upTo) {
        this.choices = choices;
        this.upTo = upTo;
    }

    static <T> Weighted<T> of(List<T> choices, ToDoubleFunction<T> weight) {
        double[] upTo = new double[choices.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += Math.max(0, weight.applyAsDouble(choices.get(i)));
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(choices), upTo);
    }

    /// Other choices of the same weights.
    <R> Weighted<R> map(Function<T, R> other) {
        return new Weighted<>(choices.stream().map(other).toList(), upTo);
    }

    List<T> choices() {
        return choices;
    }

    T draw(Dice dice) {
        double at = dice.unit() * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return choices.get(low);
    }
}
