package kith.cli;

import java.io.PrintStream;
import java.util.List;

/// Something measured beside its limits. The benchmarks are found on the class path, where `./kith bench` puts
/// them.
public interface Benchmark {

    String name();

    /// What it measures, in a line.
    String what();

    /// Measures, and prints its figures. False when it could not.
    boolean run(List<String> arguments, PrintStream figures);
}
