package kith.kernel.jobs;

import java.util.List;

/// What a job needs to know that runs a command.
///
/// @param arguments the command line, without `./kith`
/// @param role the key of the role in which the worker asked for it
public record CommandParameters(List<String> arguments, String role) {

    public CommandParameters {
        arguments = List.copyOf(arguments);
    }
}
