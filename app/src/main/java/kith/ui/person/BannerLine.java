package kith.ui.person;

import java.util.List;
import kith.ui.Link;
import kith.ui.Tag;

/// One line of a person's banner: a term with words, links or tags.
///
/// @param order where it stands: lines with lower numbers come first
public record BannerLine(int order, String term, List<String> words, List<Link> links, List<Tag> tags)
        implements Comparable<BannerLine> {

    public static final int NHS_NUMBER = 100;
    public static final int TELEPHONE = 200;
    public static final int LANGUAGE = 300;
    public static final int COMMUNICATION = 400;
    public static final int ALERTS = 500;
    public static final int KEY_WORKER = 600;
    public static final int NEXT_STEP = 700;

    public BannerLine {
        words = List.copyOf(words);
        links = List.copyOf(links);
        tags = List.copyOf(tags);
    }

    public static BannerLine of(int order, String term, String... words) {
        return new BannerLine(order, term, List.of(words), List.of(), List.of());
    }

    public BannerLine linking(List<Link> links) {
        return new BannerLine(order, term, words, links, tags);
    }

    public BannerLine tagged(List<Tag> tags) {
        return new BannerLine(order, term, words, links, tags);
    }

    @Override
    public int compareTo(BannerLine other) {
        return Integer.compare(order, other.order);
    }

    /// Says which line it is, and nothing of what it says.
    @Override
    public String toString() {
        return "BannerLine[" + term + "]";
    }
}
