package kith.coordination.cases;

import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.Promise;
import kith.partners.Team;
import kith.partners.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `./kith check` asks about cases.
@Configuration(proxyBeanMethods = false)
class CasePromises {

    @Bean
    Promise everyCaseHasAnOwner(CareCaseStore cases, Workers workers, Teams teams) {
        return new Promise() {
            @Override
            public String sentence() {
                return "Every case underway has a key worker who works here, or an open team that covers the vacancy";
            }

            @Override
            public long broken() {
                return cases.withoutOwner(
                        teams.openToday().stream().map(Team::key).toList(),
                        workers.working().stream().map(Worker::id).toList());
            }
        };
    }
}
