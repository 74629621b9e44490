package kith.coordination.plans.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import kith.access.TaskGrant;
import kith.coordination.cases.CasePermissions.MyPeople;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a device needs to read what it keeps of a worker until it is sent. A secret is of one worker on one device.
@Service
public class DeviceSecrets {

    private static final int BYTES = 32;

    private final DeviceSecretStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DeviceSecrets(DeviceSecretStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param device a number that the device made for itself
    @Transactional
    public byte[] of(TaskGrant<MyPeople> granted, UUID device) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        return store.secret(granted, device, fresh, clock.instant());
    }
}
