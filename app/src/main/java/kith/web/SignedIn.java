package kith.web;

import java.io.Serializable;
import java.security.Principal;

/// Who has signed in, as the session remembers them: the number of a worker and the name to greet them by. What they
/// may see is asked anew for each answer.
record SignedIn(long worker, String name) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return "worker " + worker;
    }
}
