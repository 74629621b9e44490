package kith.cli.workers;

import java.util.stream.Collectors;
import kith.access.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A role as it is typed: `link-worker`.
final class RoleWord implements ITypeConverter<Role> {

    @Override
    public Role convert(String word) {
        return Role.find(word)
                .filter(Role.ofWorkers()::contains)
                .orElseThrow(() -> new TypeConversionException("is not one of "
                        + Role.ofWorkers().stream().map(Role::key).collect(Collectors.joining(", "))));
    }
}
