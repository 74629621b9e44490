package kith.access.devices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import kith.kernel.WorkerId;
import kith.kernel.jobs.RetentionRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps known devices in the database. A device that nobody has used for half a year is deleted at night.
@Service
class StoredDevices implements KnownDevices, RetentionRule {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final KnownDeviceStore store;
    private final Clock clock;

    StoredDevices(KnownDeviceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isKnown(String token, String username) {
        return store.isKnown(hash(token), username.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    @Transactional
    public String remember(WorkerId worker, Optional<String> token) {
        if (token.isPresent() && store.used(hash(token.get()), worker, clock.instant())) {
            return token.get();
        }
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        store.add(hash(made), worker, clock.instant());
        return made;
    }

    @Override
    @Transactional
    public void forgetAllOf(WorkerId worker) {
        store.forgetAllOf(worker);
    }

    @Override
    public String name() {
        return "Devices that nobody signs in on";
    }

    @Override
    public Period keepFor() {
        return Period.ofDays(180);
    }

    @Override
    public int deleteBefore(Instant moment) {
        return store.forgetUnusedSince(moment);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
