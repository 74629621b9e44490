package kith.cli.demonstration;

/// The parts of the running application, by their type.
public interface Parts {

    <T> T get(Class<T> type);
}
