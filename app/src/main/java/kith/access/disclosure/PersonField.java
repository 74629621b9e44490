package kith.access.disclosure;

import kith.access.AccessDecision.Field;

/// One thing that is known of a person. A new kind of value that a module shows of people is added here.
public enum PersonField {
    NAME("Name", Field.IDENTITY),
    BIRTH("Date of birth", Field.IDENTITY),
    NHS_NUMBER("NHS number", Field.IDENTITY),
    SEX("Sex", Field.IDENTITY),
    ETHNICITY("Ethnicity", Field.IDENTITY),
    LANGUAGE("Language", Field.IDENTITY),
    ADDRESS("Address", Field.WHEREABOUTS, true),
    POSTCODE("Postcode", Field.WHEREABOUTS, true),
    TELEPHONE("Telephone", Field.WHEREABOUTS, true),
    EMAIL("Email", Field.WHEREABOUTS, true),
    PRACTICE("General practice", Field.WHEREABOUTS, true),
    AREAS("Areas and neighbourhoods", Field.WHEREABOUTS, true),
    /// Who sent a record or said something. Where it is withheld, its kind is shown.
    SOURCE("Source", Field.IDENTITY, true),
    LOCAL_ID("The source's own number", Field.IDENTITY, true),
    /// When a source last sent something. Everybody sees when each partner's files were imported.
    SENT_AT("When the source sent it", Field.IDENTITY, true),
    /// How likely the match model finds a link. It rises and falls with the address and the telephone.
    MATCH_PROBABILITY("Match weight and probability", Field.IDENTITY, true),
    /// How the person takes part and is written to: an interpreter, large print. Everybody who may write to them
    /// has to know it (Accessible Information Standard).
    COMMUNICATION_NEED("Communication needs", Field.IDENTITY),
    /// What anybody who visits has to know to be safe: two workers, a dog.
    SAFETY_ALERT("Alerts for a visit", Field.IDENTITY),
    CONDITION("Long-term conditions", Field.CONDITIONS),
    /// An entry on the timeline that does not tell where the person goes: a diagnosis, a test, a medicine.
    CLINICAL_ENTRY("Diagnoses, tests, medicines and alerts", Field.RECORDS),
    /// A visit, an admission or an appointment: its day and its words.
    CONTACT("Visits, admissions and other contacts", Field.RECORDS, true),
    TENANCY("Tenancies", Field.RECORDS, true),
    LOCAL_SERVICE("Local services", Field.RECORDS, true),
    /// Family, friends and carers, and how to reach them.
    CIRCLE("People who support the person", Field.WHEREABOUTS, true),
    NOTE("Notes", Field.RECORDS, true),
    /// What a person says of themselves for everybody who supports them. Who supports them does so without records.
    ABOUT_ME("About Me", Field.IDENTITY, true),
    /// What the sections of a plan say. Each section has an audience.
    PLAN("The plan", Field.IDENTITY, true),
    /// A letter, an assessment or a photograph. Its audience and its label say who may see it.
    DOCUMENT("Documents", Field.IDENTITY, true);

    private final String words;
    private final Field part;
    private final boolean tellsPlace;

    PersonField(String words, Field part) {
        this(words, part, false);
    }

    PersonField(String words, Field part, boolean tellsPlace) {
        this.words = words;
        this.part = part;
        this.tellsPlace = tellsPlace;
    }

    public String words() {
        return words;
    }

    /// The part of what is known of a person that the grant has to open.
    Field part() {
        return part;
    }

    /// Whether it tells where a person is to be found.
    public boolean tellsPlace() {
        return tellsPlace;
    }
}
