package kith.engine.linkage.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.clustering.PairScore;
import kith.engine.linkage.matching.LearnedComparison;
import kith.engine.linkage.matching.Matching;

/// A page that explains a run to whoever owns the files: what was learned, where the threshold stands, and how
/// some pairs were weighed. It needs nothing beside it, and holds what the records of its examples say.
public final class LinkPage {

    private static final int EXAMPLES_OF_EACH = 4;

    private static final String STYLE = """
            body { font: 16px/1.5 Arial, sans-serif; color: #212b32; margin: 0 auto; max-width: 60rem; padding: 1rem 1.5rem 4rem; }
            h1 { font-size: 2rem; } h2 { border-top: 1px solid #d8dde0; padding-top: 1.5rem; margin-top: 2.5rem; }
            table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: bold; }
            th, td { border-bottom: 1px solid #d8dde0; padding: .3rem .9rem .3rem 0; text-align: left; vertical-align: top; }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
            .for { fill: #007f3b; } .against { fill: #d5281b; } .start { fill: #4c6272; } .line { stroke: #212b32; }
            svg { max-width: 100%; height: auto; } .wide { overflow-x: auto; }
            @media (max-width: 40rem) { main { overflow-wrap: anywhere; } table { display: block; overflow-x: auto; } .wide svg { max-width: none; } }
            svg text { font: 12px Arial, sans-serif; fill: #212b32; }
            .note { color: #4c6272; }
            """;

    private final LinkRun run;
    private final StringBuilder html = new StringBuilder();

    private LinkPage(LinkRun run) {
        this.run = run;
    }

    public static void write(LinkRun run, Path out) throws IOException {
        LinkPage page = new LinkPage(run);
        page.body();
        Files.writeString(out, page.html);
    }

    private void body() {
        add("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Which records are one person's</title><style>%s</style></head><body><main>
                <h1>Which records are one person's</h1>
                """, STYLE);
        summary();
        threshold();
        examples();
        weights();
        rules();
        add("</main></body></html>\n");
    }

    private void summary() {
        add(
                "<p>%,d records of %s were compared in %,d pairs. %,d pairs are linked, at a probability of at least %.3f, and "
                        + "make %,d people.</p>\n",
                run.people().records().size(),
                text(String.join(", ", run.people().files())),
                run.matching().compared(),
                run.matching().links().size(),
                run.threshold(),
                run.matching().clusters().count());
        run.people().warnings().forEach(warning -> add("<p>%s</p>\n", text(warning)));
        if (!run.people().blankFields().isEmpty()) {
            add(
                    "<p>No record says anything in: %s.</p>\n",
                    text(String.join(", ", run.people().blankFields())));
        }
        run.mapAdvice().forEach(advice -> add("<p>%s</p>\n", text(advice)));
        if (run.people().hasTruth()) {
            scores();
        }
    }

    private void scores() {
        add("<table><caption>Against the truth</caption><tr><th>From probability<th class=n>Precision<th class=n>Recall"
                + "<th class=n>F1</tr>\n");
        score(String.format(Locale.UK, "%.3f (used)", run.threshold()), run.score());
        for (LinkRun.Line line : run.table()) {
            score(String.format(Locale.UK, "%s", line.threshold()), line.score());
        }
        score("clusters", run.clusterScore());
        add("</table>\n");
    }

    private void score(String what, Score score) {
        add(
                "<tr><td>%s<td class=n>%.4f<td class=n>%.4f<td class=n>%.4f</tr>\n",
                what, score.precision(), score.recall(), score.f1());
    }

    private void threshold() {
        add(
                "<h2>Where the threshold stands</h2>\n<p>Pairs by their weight. One more bit makes it twice as likely that two "
                        + "records are one person's; at 0 it is as likely as not. Pairs that are nowhere near are left out.</p>\n");
        add(new ThresholdPicture(run.matching().pairs(), run.model().thresholdBits()).svg());
    }

    private void examples() {
        add("<h2>How pairs were weighed</h2>\n");
        Links pairs = run.matching().pairs();
        Matching.Explained explained = run.matching().explained(run.people().records(), run.model());
        for (Section section : sections(pairs)) {
            if (!section.pairs.isEmpty()) {
                add("<h3>%s</h3>\n", section.title);
                section.pairs.forEach(pair -> example(pairs, pair, explained));
            }
        }
    }

    private record Section(String title, List<Integer> pairs) {}

    private List<Section> sections(Links pairs) {
        double at = run.model().thresholdBits();
        List<Integer> above = nearest(pairs, at, true);
        List<Integer> below = nearest(pairs, at, false);
        List<Integer> strong = new ArrayList<>();
        for (int pair = 0; pair < pairs.size() && strong.size() < EXAMPLES_OF_EACH / 2; pair++) {
            if (pairs.weight(pair) > at + 10) {
                strong.add(pair);
            }
        }
        return List.of(
                new Section("Just linked", above),
                new Section("Just not linked", below),
                new Section("Linked without doubt", strong));
    }

    private static List<Integer> nearest(Links pairs, double at, boolean above) {
        List<Integer> of = new ArrayList<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (pairs.weight(pair) >= at == above) {
                of.add(pair);
            }
        }
        return of.stream()
                .sorted((one, other) -> {
                    int nearer = Double.compare(Math.abs(pairs.weight(one) - at), Math.abs(pairs.weight(other) - at));
                    return nearer != 0 ? nearer : Integer.compare(one, other);
                })
                .limit(EXAMPLES_OF_EACH)
                .toList();
    }

    private void example(Links pairs, int pair, Matching.Explained explained) {
        int one = pairs.one(pair);
        int other = pairs.other(pair);
        People people = run.people();
        add(
                "<table><tr><th>Field<th>%s %s<th>%s %s</tr>\n",
                text(people.file(one)), text(people.id(one)), text(people.file(other)), text(people.id(other)));
        for (int column = 0; column < people.fields().size(); column++) {
            add(
                    "<tr><td>%s<td>%s<td>%s</tr>\n",
                    text(people.fields().get(column).words()),
                    text(cut(people.says(one).get(column))),
                    text(cut(people.says(other).get(column))));
        }
        add("</table>\n");
        PairScore comparison = explained.comparison(one, other);
        add(new Waterfall(comparison, run.model().thresholdBits()).svg());
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    private void weights() {
        add(
                "<h2>What was learned</h2>\n<p>How often two records of one person, and of two people, come out at each level, "
                        + "and what that weighs. Where values are counted, a rare one weighs more than this and a common one less.</p>\n");
        for (LearnedComparison learned : run.model().learned()) {
            add(
                    "<table><caption>%s</caption><tr><th>Level<th class=n>One person<th class=n>Any two people"
                            + "<th class=n>One household<th class=n>Bits<th></tr>\n",
                    text(learned.field().words()));
            for (LearnedComparison.Level level : learned.levels()) {
                add(
                        "<tr><td>%s<td class=n>%.4f<td class=n>%.6f<td class=n>%.4f<td class=n>%+.1f<td>%s</tr>\n",
                        text(level.label()),
                        level.m(),
                        level.u(),
                        level.household(),
                        level.bits(),
                        Waterfall.bar(level.bits()));
            }
            add("</table>\n");
        }
        add(
                "<p>Of a million pairs of records at random, %.3f are one person's.</p>\n",
                run.model().onePersonInAMillion());
        run.model().boundedWords().ifPresent(words -> add("<p>%s</p>\n", text(words)));
    }

    private void rules() {
        add("<h2>Which pairs were compared</h2>\n<p>Those that have in common, in each line, all of:</p>\n<ul>\n");
        run.model().blockingRuleWords().forEach(rule -> add("<li>%s</li>\n", text(rule.replace('_', ' '))));
        add("</ul>\n<p>%s</p>\n", text(run.matching().refusedWords()));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... values) {
        html.append(values.length == 0 ? format : String.format(Locale.UK, format, values));
    }

    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
