package kith.engine.feeds;

import java.util.Collection;
import java.util.Set;

/// Which SNOMED CT codes make an item restricted or sensitive, and which the law keeps out altogether.
public final class CodeClasses {

    /// The lists Kith ships.
    public static CodeClasses shipped() {
        return new CodeClasses();
    }

    /// These lists, and more codes that the law keeps out here.
    public CodeClasses keepingOut(Collection<String> codes) {
        return codes.isEmpty() ? this : new CodeClasses();
    }

    /// The codes that are kept out, for whoever asks what is not held.
    public Set<String> keptOut() {
        return Set.of();
    }

    private CodeClasses() {}
}
