package kith.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands around every page: the same for all parts of one answer, so it is bound to the rendering and not
/// handed from part to part.
///
/// @param path the page's own address, so that the menu can mark it
/// @param nonce lets the page's one inline script run under the content security policy
/// @param token what a form must carry so that another site cannot send it
/// @param synthetic whether the people shown are made up
/// @param signedIn the name of who is signed in
/// @param kept what the worker had typed into this page's form before they were signed out, by field
/// @param role the role they work in now, in words; empty where nobody is signed in
public record Frame(
        String path,
        String nonce,
        Optional<Token> token,
        boolean synthetic,
        Optional<String> signedIn,
        String role,
        List<Link> menu,
        Map<String, List<String>> kept) {

    public static final ScopedValue<Frame> CURRENT = ScopedValue.newInstance();

    public Frame {
        menu = List.copyOf(menu);
        kept = Map.copyOf(kept);
    }

    /// What belongs in a field: what the worker had typed before they were signed out, or else this value.
    public String kept(String field, String value) {
        return kept.getOrDefault(field, List.of()).stream().findFirst().orElse(value);
    }

    /// The same for a field with several values, such as check boxes.
    public List<String> kept(String field, List<String> values) {
        return kept.getOrDefault(field, values);
    }

    public static Frame current() {
        return CURRENT.get();
    }

    /// Whether the page shown lies under this entry of the menu.
    public boolean isUnder(Link entry) {
        return path.equals(entry.href()) || (!entry.href().equals("/") && path.startsWith(entry.href() + "/"));
    }

    /// The hidden field against forged requests.
    public record Token(String name, String value) {

        @Override
        public String toString() {
            return name;
        }
    }
}
