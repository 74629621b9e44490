package kith.coordination.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.audit.AuditLog;
import kith.access.audit.LogQuery;
import kith.access.disclosure.Audience;
import kith.coordination.actions.Acting;
import kith.coordination.documents.Document.About;
import kith.coordination.documents.DocumentOutcome.Done;
import kith.coordination.documents.DocumentOutcome.NoSuchDocument;
import kith.coordination.documents.DocumentOutcome.NotPossible;
import kith.engine.terms.SecurityLabel;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Documents in a real database, with real access.
class DocumentsTest {

    private static final Acting KITH = new Acting("documents");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId NORA = KITH.worker("nora", Role.NURSE);
    private static final WorkerId HAL = KITH.worker("hal", Role.HOUSING_OFFICER);

    private final Documents documents = KITH.kith.bean(Documents.class);
    private final PersonId adaeze = KITH.somebody();
    private final PersonId grace = KITH.somebody();

    @BeforeEach
    void no_documents() {
        KITH.kith.database.empty("coordination.document_version", "coordination.document");
    }

    private PersonGrant grant(WorkerId worker, PersonId person) {
        return TestGrants.person(DocumentPermissions.DOCUMENTS, KITH.viewer(worker), person);
    }

    private About letter(SecurityLabel label, Audience audience) {
        return new About(
                DocumentType.LETTER,
                "Letter after the falls clinic",
                "Dr Ahmed",
                today().minusDays(3),
                label,
                audience);
    }

    private static LocalDate today() {
        return London.today(KITH.kith.bean(Clock.class));
    }

    private DocumentId added(WorkerId by, SecurityLabel label, Audience audience) {
        DocumentOutcome outcome = documents.add(grant(by, adaeze), letter(label, audience), TestFiles.pdf(2));
        if (outcome instanceof Done(var id)) {
            return id;
        }
        throw new AssertionError("Not added: " + outcome);
    }

    private List<Document> seenBy(WorkerId worker) {
        return KITH.kith.inTransaction(() -> documents.of(grant(worker, adaeze)));
    }

    @Test
    void a_file_is_given_back_byte_for_byte_under_a_name_that_tells_nothing() {
        byte[] sent = TestFiles.pdf(2);
        documents.add(grant(AMARA, adaeze), letter(SecurityLabel.NORMAL, Audience.EVERYBODY), sent);
        DocumentId id = seenBy(HAL).getFirst().id();

        DocumentFile opened = documents.open(grant(HAL, adaeze), id, 0).orElseThrow();

        assertThat(opened.bytes()).isEqualTo(sent);
        assertThat(opened.name()).isEqualTo("document-%d-1.pdf".formatted(id.value()));
    }

    @Test
    void every_opening_is_recorded() {
        DocumentId id = added(AMARA, SecurityLabel.NORMAL, Audience.EVERYBODY);

        documents.open(grant(NORA, adaeze), id, 1);

        assertThat(KITH.kith.bean(AuditLog.class).entries(LogQuery.latest(Long.MAX_VALUE, 1)))
                .singleElement()
                .satisfies(logged -> assertThat(logged.entry().what()).isEqualTo("opened version 1 of " + id));
    }

    @Test
    void only_its_audience_sees_a_document() {
        DocumentId id = added(NORA, SecurityLabel.NORMAL, Audience.PROFESSIONALS);

        assertThat(seenBy(AMARA)).hasSize(1);
        assertThat(seenBy(HAL)).isEmpty();
        assertThat(documents.open(grant(HAL, adaeze), id, 1)).isEmpty();
        assertThat(documents.withdraw(grant(HAL, adaeze), id, "A mistake")).isEqualTo(new NoSuchDocument());
        assertThat(documents.addVersion(grant(HAL, adaeze), id, TestFiles.pdf(1)))
                .isEqualTo(new NoSuchDocument());
    }

    @Test
    void only_those_to_whom_its_label_is_open_see_a_document_and_who_added_it() {
        added(NORA, SecurityLabel.SENSITIVE, Audience.EVERYBODY);
        DocumentId restricted = added(NORA, SecurityLabel.RESTRICTED, Audience.EVERYBODY);

        assertThat(seenBy(NORA)).hasSize(2);
        assertThat(seenBy(AMARA)).hasSize(1);
        assertThat(seenBy(HAL)).isEmpty();
        assertThat(documents.open(grant(AMARA, adaeze), restricted, 1)).isEmpty();
    }

    @Test
    void a_document_is_about_one_person() {
        DocumentId id = added(AMARA, SecurityLabel.NORMAL, Audience.EVERYBODY);

        assertThat(documents.open(grant(AMARA, grace), id, 1)).isEmpty();
        assertThat(documents.withdraw(grant(AMARA, grace), id, "A mistake")).isEqualTo(new NoSuchDocument());
    }

    @Test
    void a_new_version_leaves_the_earlier_one() {
        DocumentId id = added(AMARA, SecurityLabel.NORMAL, Audience.EVERYBODY);

        assertThat(documents.addVersion(grant(NORA, adaeze), id, TestFiles.image("png")))
                .isEqualTo(new Done(id));

        assertThat(seenBy(AMARA).getFirst().versions())
                .extracting(Document.Version::format)
                .containsExactly(DocumentFormat.PDF, DocumentFormat.PNG);
        assertThat(documents.open(grant(AMARA, adaeze), id, 0).orElseThrow().version())
                .isEqualTo(2);
        assertThat(documents.open(grant(AMARA, adaeze), id, 1).orElseThrow().format())
                .isEqualTo(DocumentFormat.PDF);
        assertThat(documents.open(grant(AMARA, adaeze), id, 3)).isEmpty();
    }

    @Test
    void a_withdrawn_document_stays_with_the_reason_and_opens_to_nobody() {
        DocumentId id = added(AMARA, SecurityLabel.NORMAL, Audience.EVERYBODY);

        assertThat(documents.withdraw(grant(NORA, adaeze), id, " ")).isInstanceOf(NotPossible.class);
        assertThat(documents.withdraw(grant(NORA, adaeze), id, " It is about her sister "))
                .isEqualTo(new Done(id));
        documents.withdraw(grant(AMARA, adaeze), id, "Another reason");

        assertThat(seenBy(AMARA).getFirst().withdrawal().orElseThrow().why()).isEqualTo("It is about her sister");
        assertThat(documents.open(grant(AMARA, adaeze), id, 1)).isEmpty();
        assertThat(documents.addVersion(grant(AMARA, adaeze), id, TestFiles.pdf(1)))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void what_is_no_document_is_not_kept() {
        About about = letter(SecurityLabel.NORMAL, Audience.EVERYBODY);

        assertThat(documents.add(grant(AMARA, adaeze), about, "<html/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotPossible.class);
        assertThat(documents.add(
                        grant(AMARA, adaeze),
                        new About(
                                DocumentType.LETTER,
                                "Tomorrow's letter",
                                "Dr Ahmed",
                                today().plusDays(1),
                                SecurityLabel.NORMAL,
                                Audience.EVERYBODY),
                        TestFiles.pdf(1)))
                .isEqualTo(new NotPossible("on", "The day must not be in the future"));
        assertThat(seenBy(AMARA)).isEmpty();
    }

    @Test
    void documents_move_with_their_person_and_back() {
        DocumentId id = added(AMARA, SecurityLabel.NORMAL, Audience.EVERYBODY);
        DocumentsOfPeople rows = KITH.kith.bean(DocumentsOfPeople.class);

        KITH.kith.inTransaction(() -> {
            rows.joined(grace, Set.of(adaeze));
            return true;
        });
        assertThat(seenBy(AMARA)).isEmpty();
        assertThat(documents.open(grant(AMARA, grace), id, 1)).isPresent();

        KITH.kith.inTransaction(() -> {
            rows.parted(grace, Set.of(adaeze));
            return true;
        });
        assertThat(seenBy(AMARA)).hasSize(1);
    }

    @Test
    void another_permission_opens_no_document() {
        DocumentId id = added(AMARA, SecurityLabel.NORMAL, Audience.EVERYBODY);

        assertThatThrownBy(() -> documents.open(KITH.working(AMARA, adaeze), id, 1))
                .hasMessage("Documents are opened by coordination.documents");
    }
}
