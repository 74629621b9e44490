package kith.coordination.actions;

import java.time.Clock;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.London;
import kith.kernel.Promise;
import kith.partners.Team;
import kith.partners.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `./kith check` asks about actions.
@Configuration(proxyBeanMethods = false)
class ActionPromises {

    @Bean
    Promise everyOpenActionHasAnOwner(ActionWatchStore actions, Workers workers, Teams teams, Clock clock) {
        return new Promise() {
            @Override
            public String sentence() {
                return "Every open action has an owner who works here, or the duty desk of an open team";
            }

            @Override
            public long broken() {
                return actions.withoutOwner(
                        teams.on(London.today(clock)).stream()
                                .filter(Team::isOpen)
                                .map(Team::key)
                                .toList(),
                        workers.list().stream()
                                .filter(Worker::maySignIn)
                                .map(Worker::id)
                                .toList());
            }
        };
    }
}
