package kith.site.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/// Says in plain words that something did not work, and what to do next.
public record TroublePage(String heading, List<String> sentences) {

    public TroublePage {
        sentences = List.copyOf(sentences);
    }

    static TroublePage of(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return new TroublePage(
                    "Page not found",
                    List.of(
                            "This page is not here. A service leaves our list when nobody has checked it for two years.",
                            "If you typed the address, check that it is right."));
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            return new TroublePage(
                    "Too many people are searching",
                    List.of(
                            "Wait ten seconds, then load this page again.",
                            "Meanwhile you can look at what there is in each neighbourhood."));
        }
        return status.is4xxClientError()
                ? new TroublePage(
                        "We did not understand this", List.of("Something in the address or the form is wrong."))
                : new TroublePage(
                        "Something went wrong",
                        List.of("The problem is ours, not yours.", "Try again in a few minutes."));
    }
}
