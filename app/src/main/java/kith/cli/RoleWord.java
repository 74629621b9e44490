package kith.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kith.access.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A role as it is typed: `link-worker`.
final class RoleWord implements ITypeConverter<Role> {

    static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Role convert(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.OPERATOR && of(role).equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("is not one of "
                        + Arrays.stream(Role.values())
                                .filter(role -> role != Role.OPERATOR)
                                .map(RoleWord::of)
                                .collect(Collectors.joining(", "))));
    }
}
