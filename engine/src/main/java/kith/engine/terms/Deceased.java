package kith.engine.terms;

/// What a partner says about whether the person lives.
public enum Deceased {
    UNSTATED(0),
    ALIVE(1),
    /// With or without a date: dead without a date is dead.
    DEAD(2);

    private final int code;

    Deceased(int code) {
        this.code = code;
    }

    /// As it is stored.
    public int code() {
        return code;
    }

    public static Deceased of(int code) {
        return switch (code) {
            case 0 -> UNSTATED;
            case 1 -> ALIVE;
            case 2 -> DEAD;
            default -> throw new IllegalArgumentException("There is no such answer to whether a person lives: " + code);
        };
    }
}
