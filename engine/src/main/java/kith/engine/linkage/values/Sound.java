package kith.engine.linkage.values;

/// How a name sounds, in the consonants that are left when spellings that sound alike are made one: *Mohammed*
/// and *Muhamad*, *Philips* and *Filipps*, *Müller* and *Mueller* sound the same.
///
/// Unlike Soundex it keeps every consonant, so that few names sound the same by chance, and the first letter is
/// no exception. The table is ours.
final class Sound {

    private static final int LONGEST = 8;

    /// The sound of a folded word; the word itself where it has no Latin consonant.
    static String of(String word) {
        StringBuilder sound = new StringBuilder(LONGEST);
        char last = 0;
        for (int i = 0; i < word.length() && sound.length() < LONGEST; i++) {
            char letter = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            char heard = heard(letter, next, i == 0);
            if (heard != 0 && heard != last) {
                sound.append(heard);
            }
            last = heard == 0 && letter == 'H' ? last : heard;
        }
        return sound.isEmpty() ? word.substring(0, Math.min(word.length(), LONGEST)) : sound.toString();
    }

    /// One letter for each sound, and none for what is hardly heard.
    private static char heard(char letter, char next, boolean first) {
        return switch (letter) {
            case 'A', 'E', 'I', 'O', 'U', 'Y' -> first ? 'A' : 0;
            case 'H' -> first ? 'H' : 0;
            case 'W' -> first ? 'V' : 0;
            case 'B' -> 'B';
            case 'C' -> next == 'E' || next == 'I' || next == 'Y' || (next == 'H' && !first) ? 'S' : 'K';
            case 'K', 'Q' -> 'K';
            case 'G' -> next == 'H' && !first ? 0 : 'G';
            case 'J' -> 'J';
            case 'D' -> 'D';
            case 'T' -> 'T';
            case 'P' -> next == 'H' ? 'F' : 'P';
            case 'F' -> 'F';
            case 'V' -> 'V';
            case 'S', 'Z', 'X' -> 'S';
            case 'L' -> 'L';
            case 'M' -> 'M';
            case 'N' -> 'N';
            case 'R' -> 'R';
            case ' ' -> 0;
            default -> letter;
        };
    }

    private Sound() {}
}
