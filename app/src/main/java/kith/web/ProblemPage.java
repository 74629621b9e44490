package kith.web;

import java.util.List;
import kith.ui.Link;
import org.springframework.http.HttpStatus;

/// Says in plain words that something did not work, and what to do next. It names nobody and no technical cause.
public record ProblemPage(String heading, List<String> sentences, Link next) {

    private static final Link BOROUGH = new Link("Go to the borough", "/");

    public ProblemPage {
        sentences = List.copyOf(sentences);
    }

    static ProblemPage of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                page(
                        "Page not found",
                        "This page does not exist, or you do not have access to it.",
                        "If you typed or pasted the address, check that it is complete.");
            case FORBIDDEN ->
                page(
                        "You cannot do this",
                        "You do not have access to this page, or your form was too old.",
                        "Go back, reload the page and try again. If it still does not work, ask your administrator.");
            case METHOD_NOT_ALLOWED ->
                page("This page cannot be opened this way", "Go back to the last page and use the button there.");
            case CONTENT_TOO_LARGE ->
                page(
                        "The file is too large",
                        "You can upload a file of up to 100 MB. We did not keep any of this one.",
                        "Compress the file (.gz), or split it and upload the parts.",
                        "Or ask your administrator to put it in the folder for feeds, and import it from there.");
            case BAD_REQUEST, UNPROCESSABLE_CONTENT ->
                page(
                        "We did not understand this",
                        "Something in the address or the form is wrong.",
                        "Go back, reload the page and fill in the form again.");
            case SERVICE_UNAVAILABLE ->
                page("Not available right now", "Try again in a few minutes. We did not save what you sent.");
            default ->
                page(
                        "Something went wrong",
                        "The problem is ours, not yours. We may not have saved what you sent.",
                        "Try again in a few minutes.");
        };
    }

    private static ProblemPage page(String heading, String... sentences) {
        return new ProblemPage(heading, List.of(sentences), BOROUGH);
    }
}
