package kith.borough.feeds;

/// Somebody as one partner wrote them down. What is empty was not written.
///
/// @param localId the partner's own number for the record
/// @param birthDate as `1948-04-02`
/// @param address the address line, without postcode
/// @param uprn 0 where it was not written
public record Entry(
        String localId,
        String nhsNumber,
        String given,
        String middle,
        String family,
        String birthDate,
        String ethnicity,
        String address,
        String postcode,
        long uprn,
        String phone,
        String email) {

    @Override
    public String toString() {
        return localId;
    }
}
