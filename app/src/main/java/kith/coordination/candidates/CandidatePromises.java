package kith.coordination.candidates;

import java.time.Clock;
import kith.kernel.London;
import kith.kernel.Promise;
import kith.partners.Team;
import kith.partners.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `./kith check` asks about candidates.
@Configuration(proxyBeanMethods = false)
class CandidatePromises {

    @Bean
    Promise everyOpenCandidateHasATeam(CaseFindingStore candidates, Teams teams, Clock clock) {
        return new Promise() {
            @Override
            public String sentence() {
                return "Every open candidate is with an open team that triages";
            }

            @Override
            public long broken() {
                return candidates.withoutTeam(teams.on(London.today(clock)).stream()
                        .filter(Team::isOpen)
                        .map(Team::key)
                        .toList());
            }
        };
    }
}
