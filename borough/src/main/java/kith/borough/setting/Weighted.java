package kith.borough.setting;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Choices that are not equally likely.
public final class Weighted<T> {

    private final List<T> choices;
    private final double[] upTo;

    private Weighted(List<T> choices, double[] upTo) {
        this.choices = choices;
        this.upTo = upTo;
    }

    public static <T> Weighted<T> of(List<T> choices, ToDoubleFunction<T> weight) {
        double[] upTo = new double[choices.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += Math.max(0, weight.applyAsDouble(choices.get(i)));
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(choices), upTo);
    }

    /// Other choices of the same weights.
    public <R> Weighted<R> map(Function<T, R> other) {
        return new Weighted<>(choices.stream().map(other).toList(), upTo);
    }

    public List<T> choices() {
        return choices;
    }

    public T draw(Dice dice) {
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
