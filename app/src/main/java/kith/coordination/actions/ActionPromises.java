package kith.coordination.actions;

import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.Promise;
import kith.partners.Team;
import kith.partners.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `./kith check` asks about actions.
@Configuration(proxyBeanMethods = false)
class ActionPromises {

    @Bean
    Promise everyOpenActionHasAnOwner(ActionWatchStore actions, Workers workers, Teams teams) {
        return new Promise() {
            @Override
            public String sentence() {
                return "Every open action has an owner who works here, or the duty desk of an open team";
            }

            @Override
            public long broken() {
                return actions.withoutOwner(
                        teams.openToday().stream().map(Team::key).toList(),
                        workers.working().stream().map(Worker::id).toList());
            }
        };
    }
}
