package kith.twins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kith.intake.labels.ClassificationFile;
import kith.twins.TwinPerson.Home;

/// The feeds of one world, as its partners would send them.
final class WorldFeeds {

    /// The practice of the GP and of the practice's staff among the workers. It is in Bermondsey.
    static final String OWN_PRACTICE = "G85623";

    private static final String FIRST_PRACTICE = "G85029";
    private static final String SECOND_PRACTICE = "G85642";

    private static final String HYPERTENSION = "59621000";
    private static final String DIABETES = "44054006";
    private static final String ASTHMA = "195967001";
    private static final String ALCOHOL = "10939881000119105";
    private static final String HIV = "86406008";

    /// The two whose address is protected.
    static final TwinPerson NADIRA =
            person(1, "Nadira", "Quartermain", "SE1 4JW", "14 Falmouth Road", "07700900611", "nadira.one@example.org");

    static final TwinPerson ODETTE =
            person(2, "Odette", "Vanterpoole", "SE5 7AQ", "23 Benhill Close", "07700900822", "odette.two@example.org");

    private static final List<TwinPerson> PROTECTED = List.of(NADIRA, ODETTE);

    static final TwinPerson XENA =
            person(3, "Xena", "Abernathy", "SE16 4BL", "3 Jamaica Road", "07700900303", "xena@example.org");
    static final TwinPerson YVETTE =
            person(4, "Yvette", "Blackstock", "SE16 4BL", "4 Jamaica Road", "07700900304", "yvette@example.org");
    private static final TwinPerson ULRIC =
            person(5, "Ulric", "Cholmondeley", "SE16 4BL", "5 Jamaica Road", "07700900305", "ulric@example.org");
    private static final TwinPerson VIOLA =
            person(6, "Viola", "Dunnachie", "SE16 4BL", "6 Jamaica Road", "07700900306", "viola@example.org");

    /// The two with whom no worker has a relationship: no list has them, and no worker covers where they live.
    static final TwinPerson LORCAN =
            person(7, "Lorcan", "Estrangei", "SE22 0SQ", "7 Forest Hill Road", "07700900307", "lorcan@example.org");

    static final TwinPerson MAGNUS =
            person(8, "Magnus", "Fotheringham", "SE22 0SQ", "8 Forest Hill Road", "07700900308", "magnus@example.org");

    private static final int NEIGHBOURS = 12;

    private final Path folder;
    private final Set<Difference> swapped;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    private WorldFeeds(Path folder, Set<Difference> swapped) {
        this.folder = folder;
        this.swapped = swapped;
    }

    /// Writes the feeds of a world.
    ///
    /// @param swapped the facts that two people have exchanged
    /// @return the feeds' folders, in the order in which they come in
    static List<Path> write(Path folder, Set<Difference> swapped) throws IOException {
        return new WorldFeeds(folder, swapped).write();
    }

    /// What the council sends in words is normal data, so that only the disclosure filter withholds it.
    static ClassificationFile classification() {
        return ClassificationFile.of(Stream.concat(
                        Stream.of("partner,kind,system,code,words,label,reason"),
                        Stream.of("tenancy", "note", "service", "event")
                                .map(kind -> "council-housing," + kind + ",,,,normal,Made up for this test"))
                .toList());
    }

    /// Whether a name of a person in a world, as [World#people] gives it, is that of somebody with a
    /// protected address.
    static boolean isProtected(String name) {
        return PROTECTED.stream().anyMatch(each -> name.contains(each.nhsNumber()));
    }

    private static TwinPerson person(int number, String given, String family, String... home) {
        return new TwinPerson(number, given, family, new Home(home[0], home[1], home[2], home[3]));
    }

    private List<Path> write() throws IOException {
        hospital();
        practices();
        List<Path> written = new ArrayList<>();
        written.add(feed("RJ1", "Guy's and St Thomas'", "hospital"));
        written.add(feed(OWN_PRACTICE, "Bermondsey Spa Medical Centre", "gp"));
        written.add(feed(FIRST_PRACTICE, "Falmouth Road Group Practice", "gp"));
        written.add(feed(SECOND_PRACTICE, "Blackfriars Medical Practice", "gp"));
        written.add(feed("G85001", "Forest Hill Group Practice", "gp"));
        written.add(council());
        return written;
    }

    /// The hospital is the first to send anybody, so everybody's number is the same in both worlds.
    private void hospital() {
        for (TwinPerson each : PROTECTED) {
            patient("RJ1", "h" + each.number(), each, "", "en", true);
            condition("RJ1", "h" + each.number(), "ha", HYPERTENSION, "2011-03-04");
        }
        for (TwinPerson each : List.of(XENA, YVETTE, ULRIC, VIOLA, LORCAN, MAGNUS)) {
            patient("RJ1", "h" + each.number(), each, "", "en", false);
        }
    }

    private void practices() {
        registered(first(Difference.PRACTICE, NADIRA, ODETTE), FIRST_PRACTICE, "f1", "en");
        registered(first(Difference.PRACTICE, ODETTE, NADIRA), SECOND_PRACTICE, "s1", "en");
        for (TwinPerson each : List.of(XENA, YVETTE, ULRIC, VIOLA)) {
            registered(each, OWN_PRACTICE, "g" + each.number(), "en");
        }
        condition(OWN_PRACTICE, "g" + first(Difference.RESTRICTED, XENA, YVETTE).number(), "r1", HIV, "2012-02-03");
        condition(OWN_PRACTICE, "g5", "a1", HYPERTENSION, "2010-01-02");
        condition(OWN_PRACTICE, "g6", "a1", HYPERTENSION, "2010-01-02");
        condition(OWN_PRACTICE, "g5", "a2", DIABETES, "2013-01-02");
        condition(OWN_PRACTICE, "g6", "a2", DIABETES, "2013-01-02");
        condition(OWN_PRACTICE, "g" + first(Difference.SENSITIVE, ULRIC, VIOLA).number(), "s1", ALCOHOL, "2014-05-06");
        registered(LORCAN, "G85001", "g7", first(Difference.LANGUAGE, "so", "pt"));
        registered(MAGNUS, "G85001", "g8", first(Difference.LANGUAGE, "pt", "so"));
        for (TwinPerson each : List.of(XENA, YVETTE)) {
            threeConditions(OWN_PRACTICE, "g" + each.number());
        }
        threeConditions(FIRST_PRACTICE, "f1");
        threeConditions(SECOND_PRACTICE, "s1");
        neighbours();
    }

    private void neighbours() {
        for (int i = 0; i < NEIGHBOURS; i++) {
            String practice =
                    List.of(OWN_PRACTICE, FIRST_PRACTICE, SECOND_PRACTICE).get(i % 3);
            TwinPerson each = person(
                    20 + i,
                    "Given" + (char) ('a' + i),
                    "Family" + (char) ('a' + i),
                    "SE16 2PE",
                    (10 + i) + " Grange Road",
                    "077009004%02d".formatted(i),
                    "n%d@example.org".formatted(i));
            registered(each, practice, "n" + i, i % 5 == 0 ? "es" : "en");
            if (i % 2 == 0) {
                threeConditions(practice, "n" + i);
            }
        }
        // Two records of one NHS number that say other days of birth: a pair to review.
        TwinPerson twice =
                person(60, "Rosalind", "Twice", "SE16 2PE", "60 Grange Road", "07700900560", "r@example.org");
        registered(twice, OWN_PRACTICE, "t1", "en");
        lines("RJ1").add(json("h60", twice, "", "en", false).replace(twice.birthDate(), "1999-12-31"));
        // And so do two records of each of the two protected people.
        for (TwinPerson each : PROTECTED) {
            lines("RJ1").add(json("z" + each.number(), each, "", "en", false).replace(each.birthDate(), "1998-11-30"));
        }
    }

    private void threeConditions(String partner, String subject) {
        condition(partner, subject, "c1", HYPERTENSION, "2009-01-02");
        condition(partner, subject, "c2", DIABETES, "2015-06-07");
        condition(partner, subject, "c3", ASTHMA, "2018-09-10");
    }

    private void registered(TwinPerson who, String practice, String id, String language) {
        patient(practice, id, who, practice, language, PROTECTED.contains(who));
    }

    private void patient(String partner, String id, TwinPerson who, String practice, String language, boolean secret) {
        lines(partner).add(json(id, who, practice, language, secret));
    }

    private String json(String id, TwinPerson who, String practice, String language, boolean secret) {
        Home home = home(who);
        return """
                {"resourceType":"Patient","id":"%s",%s"identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%s"}],\
                "name":[{"use":"official","family":"%s","given":["%s"]}],"gender":"female","birthDate":"%s",\
                "telecom":[{"system":"phone","value":"%s"},{"system":"email","value":"%s"}],\
                "address":[{"use":"home","line":["%s"],"postalCode":"%s"}],%s\
                "communication":[{"language":{"coding":[{"system":"urn:ietf:bcp:47","code":"%s"}]},"preferred":true}]}""".formatted(
                        id,
                        secret ? "\"meta\":{\"security\":[{\"code\":\"R\"}]}," : "",
                        who.nhsNumber(),
                        who.family(),
                        who.given(),
                        who.birthDate(),
                        home.phone(),
                        home.email(),
                        home.line(),
                        home.postcode(),
                        practice.isEmpty()
                                ? ""
                                : "\"generalPractitioner\":[{\"identifier\":{\"system\":\"https://fhir.nhs.uk/Id/ods-organization-code\",\"value\":\"%s\"}}],"
                                        .formatted(practice),
                        language);
    }

    /// Where somebody is found in this world.
    private Home home(TwinPerson who) {
        if (!PROTECTED.contains(who)) {
            return who.home();
        }
        TwinPerson other = who.equals(NADIRA) ? ODETTE : NADIRA;
        return new Home(
                first(Difference.POSTCODE, who, other).home().postcode(),
                first(Difference.ADDRESS, who, other).home().line(),
                first(Difference.TELEPHONE, who, other).home().phone(),
                first(Difference.EMAIL, who, other).home().email());
    }

    private void condition(String partner, String subject, String id, String code, String since) {
        lines(partner).add("""
                        {"resourceType":"Condition","id":"%s-%s","subject":{"reference":"Patient/%s"},\
                        "code":{"coding":[{"system":"http://snomed.info/sct","code":"%s"}]},"onsetDateTime":"%s","recordedDate":"%s"}""".formatted(subject, id, subject, code, since, since));
    }

    private Path council() throws IOException {
        Path place = description("council-housing", "Southwark Council housing", "housing", "csv");
        Files.writeString(place.resolve("people.csv"), """
                local_id,nhs_number,given_name,family_name,birth_date
                k1,%s,%s,%s,%s
                k2,%s,%s,%s,%s
                k3,%s,%s,%s,%s
                """.formatted(Stream.of(NADIRA, ODETTE, XENA)
                .flatMap(who -> Stream.of(who.nhsNumber(), who.given(), who.family(), who.birthDate()))
                .toArray()));
        Files.writeString(place.resolve("facts.csv"), """
                id,local_id,kind,text,start,status
                f0,k3,tenancy,Council tenancy,2017-05-06,active
                %s%s""".formatted(
                        known("k1", first(Difference.TENANCY, "2016", "2011")),
                        known("k2", first(Difference.TENANCY, "2011", "2016"))));
        return place;
    }

    /// What the council knows of a person since a year: as much in the one year as in the other.
    private static String known(String id, String year) {
        boolean early = year.equals("2011");
        return """
                f1%1$s,%1$s,tenancy,Council tenancy %3$s,%2$s-05-06,active
                f2%1$s,%1$s,note,Told us about the %4$s,%2$s-06-06,active
                f3%1$s,%1$s,service,%5$s,%2$s-07-06,active
                f4%1$s,%1$s,event,Visit to the %6$s office,%2$s-08-06,active
                """.formatted(
                        id,
                        year,
                        early ? "one" : "two",
                        early ? "stairs" : "boiler",
                        early ? "Handyperson" : "Mobilityvan",
                        early ? "housing" : "library");
    }

    private Path feed(String partner, String name, String kind) throws IOException {
        Path place = description(partner, name, kind, "fhir-bulk");
        Files.writeString(place.resolve("All.ndjson"), String.join("\n", lines(partner)) + "\n");
        return place;
    }

    private Path description(String partner, String name, String kind, String format) throws IOException {
        Path place = Files.createDirectories(folder.resolve("feeds").resolve(partner));
        Files.writeString(place.resolve("feed.json"), """
                {"partner":"%s","name":"%s","kind":"%s","format":"%s","extract":"changes","extracted":"2026-11-01T02:00:00Z"}
                """.formatted(partner, name, kind, format));
        return place;
    }

    private List<String> lines(String partner) {
        return lines.computeIfAbsent(partner, _ -> new ArrayList<>());
    }

    /// The first of two, or the second where the two are swapped.
    private <T> T first(Difference difference, T one, T other) {
        return swapped.contains(difference) ? other : one;
    }
}
