package kith.testing;

import java.util.regex.Pattern;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/// Puts some modules into a test's own context, without their pages and jobs.
public final class Modules {

    private static final Pattern PAGES = Pattern.compile("kith\\..*(\\.web\\..*|[a-z]Jobs)");

    private static final Pattern IN_A_PART_OF_THE_KERNEL = Pattern.compile("kith\\.kernel\\.[a-z]+\\..*");

    public static void withoutPages(BeanDefinitionRegistry context, String... packages) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(PAGES));
        if (packages.length > 0) {
            scanner.scan(packages);
        }
    }

    /// What the kernel has for every module, without jobs and mail.
    public static void kernel(BeanDefinitionRegistry context) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(IN_A_PART_OF_THE_KERNEL));
        scanner.scan("kith.kernel");
    }

    private Modules() {}
}
