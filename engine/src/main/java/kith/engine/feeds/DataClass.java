package kith.engine.feeds;

/// How closely something is held. The codes are what the database keeps.
public enum DataClass {
    NORMAL(0),
    /// Hidden unless the grant says otherwise: blood-borne viruses, abuse, refugee status, the address of a flagged
    /// person.
    RESTRICTED(1),
    /// Masked unless role and purpose allow, as substance use.
    SENSITIVE(2),
    /// Readable by nobody through the ordinary doors.
    SEALED(3);

    private final int code;

    DataClass(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static DataClass of(int code) {
        for (DataClass dataClass : values()) {
            if (dataClass.code == code) {
                return dataClass;
            }
        }
        throw new IllegalStateException("No data class has the code " + code);
    }
}
