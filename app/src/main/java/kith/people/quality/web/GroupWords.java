package kith.people.quality.web;

import java.util.Map;
import kith.engine.terms.EthnicCategory;
import kith.engine.terms.EthnicGroup;
import kith.people.quality.Dimension;
import kith.people.quality.QualityMetric;

/// The groups that people are sorted into, in words short enough for a plot.
final class GroupWords {

    private static final Map<String, String> FIFTHS = Map.of(
            "1", "1, most deprived",
            "2", "2",
            "3", "3",
            "4", "4",
            "5", "5, least deprived");

    static String dimension(Dimension dimension) {
        return switch (dimension) {
            case EVERYBODY -> "Everybody";
            case ETHNIC_GROUP -> "Ethnic group";
            case ETHNIC_CATEGORY -> "Ethnic category";
            case DEPRIVATION -> "Deprivation of where they live";
            case AGE -> "Age";
            case SEX -> "Sex";
        };
    }

    static String group(QualityMetric figure) {
        String group = figure.group();
        if (figure.dimension() == Dimension.EVERYBODY) {
            return "Everybody";
        } else if (group.isEmpty()) {
            return "Not known";
        }
        return switch (figure.dimension()) {
            case EVERYBODY -> "Everybody";
            case ETHNIC_GROUP -> EthnicGroup.find(group).map(EthnicGroup::words).orElse(group);
            case ETHNIC_CATEGORY ->
                EthnicCategory.find(group).map(EthnicCategory::shortWords).orElse(group);
            case DEPRIVATION -> FIFTHS.getOrDefault(group, group);
            case AGE ->
                group.replace("-", " to ").replace("85+", "85 and older") + (group.equals("85+") ? "" : " years");
            case SEX -> group.substring(0, 1).toUpperCase(java.util.Locale.UK) + group.substring(1);
        };
    }

    /// Within a sentence: "people whose ethnic group is White".
    static String people(QualityMetric figure) {
        if (figure.group().isEmpty()) {
            return "people whose %s is not known".formatted(noun(figure.dimension()));
        }
        return switch (figure.dimension()) {
            case EVERYBODY -> "everybody";
            case ETHNIC_GROUP, ETHNIC_CATEGORY ->
                "people whose %s is \u201c%s\u201d".formatted(noun(figure.dimension()), group(figure));
            case DEPRIVATION -> "people who live in deprivation fifth " + group(figure);
            case AGE -> "people of " + group(figure);
            case SEX -> "people whose sex is " + figure.group();
        };
    }

    private static String noun(Dimension dimension) {
        return switch (dimension) {
            case EVERYBODY -> "everything";
            case ETHNIC_GROUP -> "ethnic group";
            case ETHNIC_CATEGORY -> "ethnic category";
            case DEPRIVATION -> "area";
            case AGE -> "age";
            case SEX -> "sex";
        };
    }

    private GroupWords() {}
}
