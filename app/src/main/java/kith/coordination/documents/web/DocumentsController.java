package kith.coordination.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.documents.DocumentFile;
import kith.coordination.documents.DocumentId;
import kith.coordination.documents.DocumentOutcome;
import kith.coordination.documents.DocumentPermissions;
import kith.coordination.documents.Documents;
import kith.population.Lists;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Documents about a person.
@Controller
@RequiresPermission("coordination.documents")
class DocumentsController {

    /// A file that a browser opens after all may do nothing.
    private static final String NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Documents documents;
    private final DocumentPages pages;
    private final Lists lists;
    private final Grants grants;

    DocumentsController(Documents documents, DocumentPages pages, Lists lists, Grants grants) {
        this.documents = documents;
        this.pages = pages;
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/people/{key}/documents/add")
    ModelAndView form(Viewer viewer, @PathVariable UUID key) {
        return form(granted(viewer, key), key, DocumentForm.EMPTY, Mistakes.NONE);
    }

    @PostMapping("/people/{key}/documents")
    ModelAndView add(Viewer viewer, @PathVariable UUID key, DocumentForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return Views.invalid(form(grant, key, form, form.mistakes()));
        }
        return switch (documents.add(grant, form.about(viewer.role()), form.bytes())) {
            case DocumentOutcome.Done(var id) -> {
                Flash.leave(next, "The document is added.");
                yield Views.redirect(path(key, id));
            }
            case DocumentOutcome.NotPossible(var field, var sentence) ->
                Views.invalid(form(grant, key, form, mistake(field, sentence)));
            case DocumentOutcome.NoSuchDocument() -> throw new NotThere();
        };
    }

    @GetMapping("/people/{key}/documents/{document}")
    ModelAndView document(Viewer viewer, @PathVariable UUID key, @PathVariable String document, Model model) {
        return page(
                granted(viewer, key),
                key,
                id(document),
                DocumentForm.EMPTY,
                Mistakes.NONE,
                Flash.of(model).done().orElse(""));
    }

    /// The file, to be saved. It is never shown within Kith.
    @GetMapping("/people/{key}/documents/{document}/file")
    ResponseEntity<byte[]> file(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String document,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response) {
        DocumentFile file =
                documents.open(granted(viewer, key), id(document), version).orElseThrow(NotThere::new);
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @PostMapping("/people/{key}/documents/{document}/version")
    ModelAndView addVersion(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String document,
            DocumentForm form,
            RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(
                documents.addVersion(grant, id(document), form.bytes()),
                grant,
                key,
                id(document),
                form,
                next,
                "The new version is added.");
    }

    @PostMapping("/people/{key}/documents/{document}/withdraw")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String document,
            DocumentForm form,
            RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(
                documents.withdraw(grant, id(document), form.typedWhy()),
                grant,
                key,
                id(document),
                form,
                next,
                "The document is withdrawn. Nobody can open it any more.");
    }

    private ModelAndView answer(
            DocumentOutcome outcome,
            PersonGrant grant,
            UUID key,
            DocumentId id,
            DocumentForm form,
            RedirectAttributes next,
            String done) {
        return switch (outcome) {
            case DocumentOutcome.Done _ -> {
                Flash.leave(next, done);
                yield Views.redirect(path(key, id));
            }
            case DocumentOutcome.NotPossible(var field, var sentence) ->
                Views.invalid(page(grant, key, id, form, mistake(field, sentence), ""));
            case DocumentOutcome.NoSuchDocument() -> throw new NotThere();
        };
    }

    private static Mistakes mistake(String field, String sentence) {
        return new Mistakes(List.of(new Mistake(field, sentence)));
    }

    private ModelAndView form(PersonGrant grant, UUID key, DocumentForm form, Mistakes mistakes) {
        return Views.page("coordination/documents/add", pages.add(grant, "/people/" + key, form, mistakes));
    }

    private ModelAndView page(
            PersonGrant grant, UUID key, DocumentId id, DocumentForm form, Mistakes mistakes, String done) {
        return Views.page(
                "coordination/documents/document", pages.one(grant, "/people/" + key, id, form, mistakes, done));
    }

    private static DocumentId id(String number) {
        if (!number.matches("[0-9]{1,18}")) {
            throw new NotThere();
        }
        return new DocumentId(Long.parseLong(number));
    }

    private static String path(UUID key, DocumentId id) {
        return "/people/%s/documents/%d".formatted(key, id.value());
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, DocumentPermissions.DOCUMENTS, lists.requested(key))
                .orRefuse();
    }
}
