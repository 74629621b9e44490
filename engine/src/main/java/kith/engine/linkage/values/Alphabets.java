package kith.engine.linkage.values;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Writes Cyrillic and Greek names in Latin letters, so that *Иванова* and *Ivanova* can be one name. Other
/// scripts stay as they are, and are compared letter by letter.
///
/// After BGN/PCGN romanisation, simplified: one spelling for each letter, without marks.
final class Alphabets {

    private static final Map<Character, String> LATIN = new HashMap<>();

    static {
        put("абвгдезийклмнопрстуфы", "a b v g d e z i y k l m n o p r s t u f y");
        put("ёжхцчшщъьэюяіїєґў", "e zh kh ts ch sh shch - - e yu ya i yi ye g u");
        put("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o");
    }

    private static void put(String letters, String latin) {
        String[] spelt = latin.split(" ");
        for (int i = 0; i < letters.length(); i++) {
            LATIN.put(letters.charAt(i), spelt[i].equals("-") ? "" : spelt[i]);
        }
    }

    static String latin(String text) {
        boolean foreign = false;
        for (int i = 0; i < text.length() && !foreign; i++) {
            char c = text.charAt(i);
            foreign = c >= 0x370 && c < 0x530;
        }
        return foreign ? spelt(text) : text;
    }

    private static String spelt(String text) {
        StringBuilder latin = new StringBuilder(text.length() + 4);
        for (char c : decomposed(text).toCharArray()) {
            latin.append(LATIN.getOrDefault(Character.toLowerCase(c), String.valueOf(c)));
        }
        return latin.toString();
    }

    /// Marks apart from their letters. `й` and `ё` come apart too, which is as well.
    static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    private Alphabets() {}
}
