package kith.access.disclosure;

import java.util.Map;
import java.util.Optional;
import kith.access.PersonGrant;

/// Disclosures for tests of pages, without a database.
public final class TestDisclosures {

    /// Of somebody whose address is not protected.
    public static Disclosure open(PersonGrant granted) {
        return new Disclosure(granted, Optional.empty(), Map.of());
    }

    /// Of somebody whose address is protected, and whose practice nobody knows.
    public static Disclosure withProtectedAddress(PersonGrant granted) {
        return new Disclosure(granted, Optional.of(new ProtectedAddress(Optional.empty())), Map.of());
    }

    private TestDisclosures() {}
}
