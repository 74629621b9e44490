package kith.testing;

import java.util.regex.Pattern;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/// Puts some modules into a test's own context, without their pages and jobs.
public final class Modules {

    private static final Pattern PAGES = Pattern.compile("kith\\..*(\\.web\\..*|[a-z]Jobs)");

    public static void withoutPages(BeanDefinitionRegistry context, String... packages) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(PAGES));
        if (packages.length > 0) {
            scanner.scan(packages);
        }
    }

    private Modules() {}
}
