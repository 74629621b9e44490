package kith.ui.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Gives the one font of documents for every other, so that PDFBox does not look for fonts on the machine and keeps no
/// list of them.
final class OneFont implements FontMapper {

    private static final TrueTypeFont FONT = parse();
    private static final CmapLookup LETTERS = letters();

    private static TrueTypeFont parse() {
        try (InputStream in = Pdf.font()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CmapLookup letters() {
        try {
            return FONT.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Whether the font has every letter of a text.
    static boolean hasAll(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && Character.getType(letter) != Character.FORMAT)
                .allMatch(letter -> LETTERS.getGlyphId(letter) != 0);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(FONT, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(FONT, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, FONT, true);
    }
}
