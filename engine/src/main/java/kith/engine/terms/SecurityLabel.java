package kith.engine.terms;

/// How confidential an item is (FHIR: `meta.security`). The database stores the code.
public enum SecurityLabel {
    NORMAL(0),
    /// Hidden unless the grant opens it: blood-borne viruses, abuse, refugee status, the address of a flagged
    /// person.
    RESTRICTED(1),
    /// Masked unless the role and purpose open it: for example substance use.
    SENSITIVE(2),
    /// Not shown to any role.
    SEALED(3);

    private final int code;

    SecurityLabel(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static SecurityLabel of(int code) {
        for (SecurityLabel label : values()) {
            if (label.code == code) {
                return label;
            }
        }
        throw new IllegalStateException("No security label has the code " + code);
    }
}
