package kith.kernel.jobs;

import java.util.List;
import java.util.function.Supplier;
import kith.kernel.Promise;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `./kith check` asks about jobs.
@Configuration(proxyBeanMethods = false)
class JobPromises {

    private static final int FEW = 5;

    @Bean
    Promise everyJobHasAnOwner(Jobs jobs) {
        return promise("Every job that has not ended has a server that works on it or will", jobs::withoutOwner);
    }

    @Bean
    Promise noJobFailedLately(Jobs jobs) {
        return promise("No job failed within the last seven days", jobs::failedLately);
    }

    private static Promise promise(String sentence, Supplier<List<Job>> broken) {
        return new Promise() {
            @Override
            public String sentence() {
                return sentence;
            }

            @Override
            public long broken() {
                return broken.get().size();
            }

            @Override
            public List<String> places() {
                return broken.get().stream()
                        .limit(FEW)
                        .map(job -> "/jobs/" + job.id().value())
                        .toList();
            }
        };
    }
}
