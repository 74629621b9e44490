package kith.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.engine.terms.SecurityLabel;
import kith.kernel.RecordId;
import kith.kernel.RunId;

/// One entry on a person's timeline, as far as the viewer's grant discloses it. The kind of event is always
/// shown. Where the address is protected, entries that tell where the person goes say nothing else.
///
/// @param what the kind of event, in plain words: `Condition`, `Test or measurement`
/// @param words what it was, in the partner's words
/// @param detail a value or a status
public record TimelineEntry(
        RecordId record,
        Disclosed<RunId> run,
        String what,
        Disclosed<Days> days,
        Disclosed<String> words,
        Disclosed<String> detail,
        SecurityLabel label) {

    /// The kinds that do not tell where a person goes, and those that tell it in a way of their own. Every other
    /// kind is a contact.
    private static final Map<String, PersonField> FIELDS = Map.ofEntries(
            Map.entry("Alert", PersonField.CLINICAL_ENTRY),
            Map.entry("Allergy", PersonField.CLINICAL_ENTRY),
            Map.entry("Care plan", PersonField.CLINICAL_ENTRY),
            Map.entry("Condition", PersonField.CLINICAL_ENTRY),
            Map.entry("Medicine", PersonField.CLINICAL_ENTRY),
            Map.entry("Need", PersonField.CLINICAL_ENTRY),
            Map.entry("Prescription", PersonField.CLINICAL_ENTRY),
            Map.entry("Procedure", PersonField.CLINICAL_ENTRY),
            Map.entry("Report", PersonField.CLINICAL_ENTRY),
            Map.entry("Test or measurement", PersonField.CLINICAL_ENTRY),
            Map.entry("Vaccination", PersonField.CLINICAL_ENTRY),
            Map.entry("Note", PersonField.NOTE),
            Map.entry("Service", PersonField.LOCAL_SERVICE),
            Map.entry("Request", PersonField.LOCAL_SERVICE),
            Map.entry("Tenancy", PersonField.TENANCY));

    static TimelineEntry of(Happening one, Disclosure disclosure) {
        PersonField field = FIELDS.getOrDefault(one.what(), PersonField.CONTACT);
        return new TimelineEntry(
                one.record(),
                disclosure.of(PersonField.SENT_AT, one.run()),
                one.what(),
                disclosure.of(field, new Days(one.on(), one.until())),
                disclosure.of(field, one.words()),
                disclosure.of(field, one.detail()),
                one.label());
    }

    /// The day it happened or began, as far as shown.
    Optional<LocalDate> on() {
        return days.orElse(Days.NOT_KNOWN).on();
    }

    @Override
    public String toString() {
        return "TimelineEntry[" + what + " in " + record + "]";
    }

    /// @param on the day it happened or began, if the partner says
    /// @param until the day it ended, if it has
    public record Days(Optional<LocalDate> on, Optional<LocalDate> until) {

        static final Days NOT_KNOWN = new Days(Optional.empty(), Optional.empty());
    }
}
