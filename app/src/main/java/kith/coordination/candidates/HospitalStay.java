package kith.coordination.candidates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kith.kernel.PartnerId;

/// A stay in hospital that has ended, as the rule `left-hospital` keeps it: `7/2026-11-09/2026-11-15`.
///
/// @param hospital the partner who recorded it
public record HospitalStay(PartnerId hospital, LocalDate began, LocalDate ended) {

    /// The rule that makes people candidates because they left hospital.
    public static final String RULE = "left-hospital";

    /// How long after leaving hospital somebody is put forward because of it.
    static final int DAYS = 30;

    static HospitalStay parse(String fact) {
        String[] parts = fact.split("/");
        return new HospitalStay(
                new PartnerId(Integer.parseInt(parts[0])), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(began, ended);
    }
}
