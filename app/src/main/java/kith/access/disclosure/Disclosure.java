package kith.access.disclosure;

import java.util.Map;
import java.util.Optional;
import kith.access.AccessDecision.Field;
import kith.access.Grant;
import kith.access.Role;
import kith.access.Viewer;
import kith.access.disclosure.Disclosed.Shown;
import kith.access.disclosure.Disclosed.Withheld;
import kith.engine.terms.OdsCode;
import kith.engine.terms.PartnerKind;
import kith.kernel.PartnerId;

/// What one viewer may see of one person: for each field, whether it is shown or withheld.
///
/// Whatever tells where a person with a protected address is to be found is withheld from everybody but GPs and
/// practice staff of the person's own practice, who hold it anyway. No relationship and no reason opens it.
public final class Disclosure {

    private final Grant granted;
    private final boolean protects;
    private final Optional<OdsCode> ownPractice;
    private final Map<PartnerId, PartnerKind> kinds;

    /// @param address empty where the address is not protected
    /// @param kinds the kinds of partners; read only where the address is protected
    Disclosure(Grant granted, Optional<ProtectedAddress> address, Map<PartnerId, PartnerKind> kinds) {
        this.granted = granted;
        this.protects = address.isPresent();
        this.ownPractice =
                address.flatMap(ProtectedAddress::practice).filter(practice -> worksAt(granted.viewer(), practice));
        this.kinds = kinds;
    }

    public boolean shows(PersonField field) {
        return granted.shows(field.part()) && !(field.tellsPlace() && hidesPlace());
    }

    /// The value of a field, if the viewer may see it.
    public <T> Disclosed<T> of(PersonField field, T value) {
        return shows(field) ? new Shown<>(value) : new Withheld<>();
    }

    /// Whether the viewer is among those for whom something was written.
    public boolean shows(Audience audience) {
        return audience.includes(granted.viewer().role());
    }

    /// Who sent or said something: by kind, where the name is withheld.
    public SourceIdentity source(PartnerId partner) {
        return shows(PersonField.SOURCE)
                ? new SourceIdentity.Named(partner)
                : new SourceIdentity.OfKind(Optional.ofNullable(kinds.get(partner)));
    }

    /// Whether the person's address is protected. Everybody who may see the person is told that it is.
    public boolean isProtected() {
        return protects;
    }

    /// Whether what tells where the person is to be found is withheld from this viewer.
    public boolean hidesPlace() {
        return protects && !(ownPractice.isPresent() && granted.shows(Field.WHEREABOUTS));
    }

    /// The practice of a person with a protected address, where the viewer works there.
    public Optional<OdsCode> ownPractice() {
        return ownPractice;
    }

    private static boolean worksAt(Viewer viewer, OdsCode practice) {
        return (viewer.role() == Role.GP || viewer.role() == Role.PRACTICE_STAFF)
                && viewer.practices().contains(practice);
    }

    @Override
    public String toString() {
        return "Disclosure[" + granted + "]";
    }
}
