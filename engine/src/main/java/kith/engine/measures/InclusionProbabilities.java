package kith.engine.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// With which chance to draw what, so that a small sample says something of small groups too.
///
/// Things are sorted into *cells* by the groups they are in, one of each dimension. Every group of every
/// dimension is given the same number to expect, as far as it has so many, and a thing the best chance that
/// any of its groups gives it. So nothing is left without a chance, and one over the chance is what it
/// stands for.
public final class InclusionProbabilities {

    private static final int HALVINGS = 60;

    private InclusionProbabilities() {}

    /// Things of the same groups.
    ///
    /// @param groups one of each dimension, in the same order for every cell
    public record Cell(List<String> groups, long things) {

        public Cell {
            groups = List.copyOf(groups);
        }
    }

    /// The chance of a thing of each cell.
    ///
    /// @param expected how many to draw, about
    public static List<Double> of(List<Cell> cells, double expected) {
        long all = cells.stream().mapToLong(Cell::things).sum();
        if (expected >= all) {
            return cells.stream().map(_ -> 1.0).toList();
        }
        List<Double> smallest = cells.isEmpty() ? List.of() : smallest(cells);
        double low = 0;
        double high = all;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (drawn(cells, smallest, middle) > expected) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double each = low;
        return smallest.stream().map(size -> Math.min(1, each / size)).toList();
    }

    /// How many things the smallest of a cell's groups has.
    private static List<Double> smallest(List<Cell> cells) {
        int dimensions = cells.getFirst().groups().size();
        List<Map<String, Long>> sizes = new ArrayList<>();
        for (int dimension = 0; dimension < dimensions; dimension++) {
            Map<String, Long> ofDimension = new HashMap<>();
            for (Cell cell : cells) {
                ofDimension.merge(cell.groups().get(dimension), cell.things(), Long::sum);
            }
            sizes.add(ofDimension);
        }
        return cells.stream().map(cell -> smallest(cell, sizes)).toList();
    }

    private static double smallest(Cell cell, List<Map<String, Long>> sizes) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int dimension = 0; dimension < sizes.size(); dimension++) {
            smallest = Math.min(
                    smallest, sizes.get(dimension).getOrDefault(cell.groups().get(dimension), 1L));
        }
        return smallest;
    }

    private static double drawn(List<Cell> cells, List<Double> smallest, double each) {
        double drawn = 0;
        for (int i = 0; i < cells.size(); i++) {
            drawn += cells.get(i).things() * Math.min(1, each / smallest.get(i));
        }
        return drawn;
    }
}
