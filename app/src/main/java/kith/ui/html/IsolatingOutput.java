package kith.ui.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a page so that no text changes the order in which the text beside it is read. Text with letters that are
/// read from right to left stands in an element of its own. Characters that override the direction are left out.
///
/// Attributes and text areas are written as they are: browsers send them back, and neither is beside other text.
public final class IsolatingOutput extends OwaspHtmlTemplateOutput {

    /// Elements that hold text alone: characters isolate it here.
    private static final Set<String> TEXT_ONLY = Set.of("title", "option");

    private static final Set<String> AS_IT_IS = Set.of("textarea", "script", "style");

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private String element = "";
    private boolean isAttribute;

    public IsolatingOutput(TemplateOutput page) {
        super(page);
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        element = tagName == null ? "" : tagName;
        isAttribute = attributeName != null;
        super.setContext(tagName, attributeName);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || isAttribute || AS_IT_IS.contains(element) || isLeftToRight(text)) {
            super.writeUserContent(text);
        } else if (TEXT_ONLY.contains(element)) {
            super.writeUserContent(FIRST_STRONG_ISOLATE + withoutOverrides(text) + POP_ISOLATE);
        } else {
            writeContent("<bdi>");
            super.writeUserContent(withoutOverrides(text));
            writeContent("</bdi>");
        }
    }

    private static boolean isLeftToRight(String text) {
        return text.codePoints().noneMatch(c -> isOverride(c) || isRightToLeft(c));
    }

    private static boolean isRightToLeft(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }

    private static String withoutOverrides(String text) {
        return text.codePoints()
                .filter(c -> !isOverride(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Embeddings, overrides and isolates, and the characters that end them.
    private static boolean isOverride(int character) {
        return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
    }
}
