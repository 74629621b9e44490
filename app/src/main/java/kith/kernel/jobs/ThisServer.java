package kith.kernel.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.util.Optional;
import kith.kernel.Servers;
import org.springframework.stereotype.Component;

/// Tells db-scheduler the name of this server.
@Component
class ThisServer implements DbSchedulerCustomizer {

    @Override
    public Optional<SchedulerName> schedulerName() {
        return Optional.of(new SchedulerName.Fixed(Servers.thisOne()));
    }
}
