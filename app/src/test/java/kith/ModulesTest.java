package kith;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The modules of the application, each using only those it says it uses. The engine and the demonstration
/// borough are libraries beneath them all.
class ModulesTest {

    static final ApplicationModules MODULES =
            ApplicationModules.of(Kith.class, resideInAnyPackage("kith.engine..", "kith.borough..", "kith.bench.."));

    @Test
    void use_only_those_they_say_they_use_and_nothing_that_is_another_modules_own() {
        MODULES.verify();
    }
}
