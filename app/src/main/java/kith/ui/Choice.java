package kith.ui;

/// One answer among those a question offers.
public record Choice(String value, String text, String hint) {

    public Choice(String value, String text) {
        this(value, text, "");
    }
}
