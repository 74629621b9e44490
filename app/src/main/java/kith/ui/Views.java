package kith.ui;

import kith.ui.reasons.ReasonKind;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// What a controller answers with: a page, a form that has mistakes, or another address to go to.
public final class Views {

    /// The template of the page that asks for a reason.
    private static final String REASON = "ui/reason";

    /// A page. Its template finds it under the name `page`.
    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }

    /// A form that cannot be accepted yet: the same page again, with status 422.
    public static ModelAndView invalid(String template, Object page) {
        return invalid(page(template, page));
    }

    public static ModelAndView invalid(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// After a form was accepted, the browser is sent to a page that it can load again.
    public static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }

    /// Asks why the viewer needs to see something, before it is shown.
    public static ModelAndView askForReason(String sentence, String action) {
        return page(REASON, new ReasonPage(sentence, action, "", "", "/", Mistakes.NONE));
    }

    /// The same, with a reason that the viewer gave a moment ago. They can change it.
    ///
    /// @param back where they go back to without looking
    public static ModelAndView askForReason(String sentence, String action, ReasonForm given, String back) {
        return page(
                REASON,
                new ReasonPage(
                        sentence,
                        action,
                        given.kind().map(ReasonKind::key).orElse(""),
                        given.words(),
                        back,
                        Mistakes.NONE));
    }

    /// Asks again, because the reason was missing or too long.
    public static ModelAndView askAgain(String sentence, String action, ReasonForm form) {
        return invalid(
                REASON,
                new ReasonPage(
                        sentence,
                        action,
                        form.kind().map(ReasonKind::key).orElse(""),
                        form.words(),
                        "/",
                        form.mistakes()));
    }

    private Views() {}
}
