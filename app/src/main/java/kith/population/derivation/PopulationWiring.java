package kith.population.derivation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.engine.terms.PartnerKind;
import kith.partners.Partners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this module asks of partners.
@Configuration(proxyBeanMethods = false)
class PopulationWiring {

    @Bean
    GeneralPractices generalPractices(Partners partners) {
        return () -> {
            Set<Integer> practices = partners.all().stream()
                    .filter(partner -> partner.kind().equals(Optional.of(PartnerKind.GP)))
                    .map(partner -> partner.id().value())
                    .collect(Collectors.toUnmodifiableSet());
            return practices::contains;
        };
    }
}
