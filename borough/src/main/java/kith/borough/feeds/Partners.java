package kith.borough.feeds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.borough.people.PartnerMembership;
import kith.borough.people.Practice;
import kith.borough.people.Southwark;
import kith.borough.setting.Setting;
import kith.engine.terms.PartnerKind;

/// Everybody who sends a feed, and when they last did.
public final class Partners {

    /// Housing has not sent its monthly extract for two months and a half.
    private static final int LATE = 75;

    private Partners() {}

    public static List<Feed> open(Path folder, Setting setting, Southwark southwark) {
        List<Feed> feeds = new ArrayList<>();
        for (Practice practice : southwark.practices()) {
            Partner partner = new Partner(practice.code(), practice.name(), PartnerKind.GP, "fhir-bulk", 1, 0);
            feeds.add(new PracticeFeed(partner, partner.folder(folder), setting));
        }
        feeds.add(hospital(PartnerMembership.KINGS, "King's College Hospital NHS Foundation Trust", folder, setting));
        feeds.add(hospital(PartnerMembership.GSTT, "Guy's and St Thomas' NHS Foundation Trust", folder, setting));
        Partner slam = new Partner(
                PartnerMembership.SLAM,
                "South London and Maudsley NHS Foundation Trust",
                PartnerKind.MENTAL_HEALTH,
                "fhir-bundle",
                7,
                3);
        feeds.add(new MentalHealthFeed(slam, slam.folder(folder), setting));
        Partner care = new Partner(
                PartnerMembership.SOCIAL_CARE,
                "Southwark Council adult social care",
                PartnerKind.SOCIAL_CARE,
                "csv",
                7,
                4);
        feeds.add(new SocialCareFeed(care, care.folder(folder), setting));
        Partner housing = new Partner(
                PartnerMembership.HOUSING, "Southwark Council housing", PartnerKind.HOUSING, "csv", 30, LATE);
        feeds.add(new HousingFeed(housing, housing.folder(folder), setting));
        for (PartnerMembership.Group group : PartnerMembership.Group.all()) {
            int daysAgo = 1 + Math.floorMod(group.code().hashCode(), 20);
            Partner partner =
                    new Partner(group.code(), group.name(), PartnerKind.VOLUNTARY, "csv", group.everyDays(), daysAgo);
            feeds.add(new VoluntaryFeed(partner, group, partner.folder(folder), setting));
        }
        return feeds;
    }

    private static Feed hospital(String code, String name, Path folder, Setting setting) {
        Partner partner = new Partner(code, name, PartnerKind.HOSPITAL, "fhir-bulk", 1, 0);
        return new HospitalFeed(partner, partner.folder(folder), setting);
    }
}
