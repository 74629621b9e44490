package kith.coordination.candidates;

import kith.kernel.Promise;
import kith.partners.Team;
import kith.partners.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `./kith check` asks about candidates.
@Configuration(proxyBeanMethods = false)
class CandidatePromises {

    @Bean
    Promise everyOpenCandidateHasATeam(CaseFindingStore candidates, Teams teams) {
        return new Promise() {
            @Override
            public String sentence() {
                return "Every open candidate is with an open team that triages";
            }

            @Override
            public long broken() {
                return candidates.withoutTeam(
                        teams.openToday().stream().map(Team::key).toList());
            }
        };
    }
}
