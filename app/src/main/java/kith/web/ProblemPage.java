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
                        "There is nothing at this address, or it is not yours to see.",
                        "If you typed or pasted the address, check that all of it is there.");
            case FORBIDDEN ->
                page(
                        "You cannot do this",
                        "Your work does not open this page, or the form you sent was too old.",
                        "Go back, load the page again and try once more. If it still does not work, ask whoever looks"
                                + " after sign-ins in your team.");
            case METHOD_NOT_ALLOWED ->
                page("This page works another way", "Go back to the page before, and use the button on it.");
            case CONTENT_TOO_LARGE ->
                page("The file is too large", "Put the file in the folder of feeds instead, and import it from there.");
            case BAD_REQUEST, UNPROCESSABLE_CONTENT ->
                page("We did not understand this", "Something in the address or the form is not as it should be.");
            case SERVICE_UNAVAILABLE ->
                page("Not available right now", "Try again in a few minutes. Nothing you sent was kept.");
            default ->
                page(
                        "Something went wrong",
                        "It is our fault, not yours. What you sent may not have been kept.",
                        "Try again in a few minutes.");
        };
    }

    private static ProblemPage page(String heading, String... sentences) {
        return new ProblemPage(heading, List.of(sentences), BOROUGH);
    }
}
