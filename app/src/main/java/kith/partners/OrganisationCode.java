package kith.partners;

/// The code of an organisation: from the NHS Organisation Data Service, the Government Statistical Service, or
/// ours.
public record OrganisationCode(String value) {

    /// Stands for the organisation of a worker of whom nobody has stated one yet. No organisation has this code.
    public static final OrganisationCode NOT_STATED = new OrganisationCode("not-stated");

    public OrganisationCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An organisation's code must not be blank");
        }
    }

    public boolean isStated() {
        return !equals(NOT_STATED);
    }

    @Override
    public String toString() {
        return value;
    }
}
