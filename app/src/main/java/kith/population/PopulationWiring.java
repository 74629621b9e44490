package kith.population;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PopulationWiring {

    @Bean
    GeneralPractices generalPractices() {
        return () -> partner -> false;
    }
}
