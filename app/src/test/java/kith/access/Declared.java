package kith.access;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// Every permission that a module of the application declares.
public final class Declared {

    public static List<Permission> permissions() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Permissions.class));
        return scanner.findCandidateComponents("kith").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .map(type -> (Permissions) BeanUtils.instantiateClass(type))
                .flatMap(module -> module.declared().stream())
                .sorted(Comparator.comparing(Permission::key))
                .toList();
    }

    private Declared() {}
}
