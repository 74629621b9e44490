package kith.partners;

/// How to reach whoever is on duty in a team. Blank where there is no such address or number.
public record DutyDesk(String email, String telephone) {

    public static final DutyDesk NONE = new DutyDesk("", "");

    public DutyDesk {
        email = email.strip();
        telephone = telephone.strip();
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("A duty desk's e-mail address looks like desk@example.nhs.uk");
        }
    }
}
