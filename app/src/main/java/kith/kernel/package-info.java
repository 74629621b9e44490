/// What every module uses: typed ids, SQL binding, the clock, working days, jobs, the outbox and e-mail.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package kith.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
