package kith.ui;

/// The colour of a tag. Colour alone never says anything: the words do.
public enum Tone {
    WHITE("white"),
    GREY("grey"),
    BLUE("blue"),
    GREEN("green"),
    YELLOW("yellow"),
    ORANGE("orange"),
    RED("red"),
    PURPLE("purple");

    private final String colour;

    Tone(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }
}
