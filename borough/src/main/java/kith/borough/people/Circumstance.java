package kith.borough.people;

/// What a practice knows of a person's life beside illness, each with the code it is written in.
public enum Circumstance {
    LIVES_ALONE("105529008", "Lives alone"),
    CARER("407542009", "Informal caregiver"),
    HOUSEBOUND("160689007", "Housebound"),
    FALLS("279992002", "Recurrent falls"),
    ASYLUM("446654005", "Refugee"),
    ABUSE("706893006", "Victim of intimate partner abuse"),
    CRIMINAL_RECORD("266948004", "Has a criminal record"),
    INTERPRETER("315594003", "Interpreter needed"),
    LARGE_PRINT("", "Needs letters in large print"),
    EASY_READ("", "Needs Easy Read"),
    SIGN_LANGUAGE("", "Uses British Sign Language"),
    OBJECTION("827241000000103", "Dissent from secondary use of general practitioner patient identifiable data"),
    FLAGGED("", "Restricted address");

    private final String code;
    private final String term;

    Circumstance(String code, String term) {
        this.code = code;
        this.term = term;
    }

    public Code code() {
        return new Code(code, term);
    }

    /// Written as a flag on the record, not as an entry in it.
    public boolean isAlert() {
        return switch (this) {
            case INTERPRETER, LARGE_PRINT, EASY_READ, SIGN_LANGUAGE, OBJECTION -> true;
            case LIVES_ALONE, CARER, HOUSEBOUND, FALLS, ASYLUM, ABUSE, CRIMINAL_RECORD, FLAGGED -> false;
        };
    }
}
