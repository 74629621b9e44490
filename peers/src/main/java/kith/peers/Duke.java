package kith.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import kith.bench.Found;
import kith.bench.Peer;
import kith.engine.linkage.files.People;
import kith.engine.linkage.records.Field.Kind;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/// Duke 1.2, a peer, on the same records: what it joins and how long that takes it.
///
/// Duke is told how likely two records are one person's where a field is the same and where it is not; it
/// learns nothing. These figures were written down once, before it was run, and the threshold is fixed on
/// another file, like Kith's own. It looks for candidates by every field but sex (by itself it takes the NHS
/// number alone), in a Lucene index in memory, at most fifty for a record, on two threads.
public final class Duke implements Peer {

    private static final String ID = "ID";
    private static final int USUAL_RECORDS = 20_000;
    private static final int CANDIDATES = 50;
    private static final float LEAST_RELEVANT = 0.0f;
    private static final int THREADS = 2;
    private static final double LEAST = 0.5;

    private static final Map<Kind, ComparatorSettings> SETTINGS = Map.of(
            Kind.NHS_NUMBER, new ComparatorSettings(new ExactComparator(), 0.2, 0.99),
            Kind.GIVEN_NAME, new ComparatorSettings(new JaroWinkler(), 0.3, 0.8),
            Kind.FAMILY_NAME, new ComparatorSettings(new JaroWinkler(), 0.3, 0.85),
            Kind.BIRTH_DATE, new ComparatorSettings(new Levenshtein(), 0.2, 0.9),
            Kind.SEX, new ComparatorSettings(new ExactComparator(), 0.4, 0.55),
            Kind.ADDRESS, new ComparatorSettings(new JaroWinklerTokenized(), 0.4, 0.75),
            Kind.UPRN, new ComparatorSettings(new ExactComparator(), 0.45, 0.8),
            Kind.POSTCODE, new ComparatorSettings(new ExactComparator(), 0.4, 0.75),
            Kind.PHONE, new ComparatorSettings(new ExactComparator(), 0.45, 0.85),
            Kind.EMAIL, new ComparatorSettings(new ExactComparator(), 0.45, 0.9));

    private record ComparatorSettings(Comparator comparator, double low, double high) {}

    @Override
    public String name() {
        return "Duke 1.2";
    }

    @Override
    public String option() {
        return "--duke";
    }

    @Override
    public int usualRecords(int records) {
        return Math.min(records, USUAL_RECORDS);
    }

    @Override
    public Found on(People people) {
        List<Record> records = IntStream.range(0, people.records().size())
                .mapToObj(row -> record(people, row))
                .toList();
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setThreshold(LEAST);
        configuration.setProperties(properties(people));
        LuceneDatabase database = new LuceneDatabase();
        database.setMaxSearchHits(CANDIDATES);
        database.setMinRelevance(LEAST_RELEVANT);
        database.setConfiguration(configuration);
        configuration.setDatabase(database);
        Found.Builder found = new Found.Builder();
        Set<Long> fromTheOtherSide = ConcurrentHashMap.newKeySet();
        long began = System.nanoTime();
        Processor processor = new Processor(configuration, database);
        processor.setThreads(THREADS);
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record one, Record other, double probability) {
                int first = Integer.parseInt(one.getValue(ID));
                int second = Integer.parseInt(other.getValue(ID));
                if (fromTheOtherSide.add(Found.pair(first, second))) {
                    found.add(first, second, probability);
                }
            }
        });
        processor.deduplicate(records);
        processor.close();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return found.build(people, processor.getComparisonCount(), took);
    }

    private static List<Property> properties(People people) {
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl(ID));
        people.records().fields().forEach(field -> {
            ComparatorSettings settings = SETTINGS.get(field.kind());
            if (settings != null) {
                PropertyImpl property =
                        new PropertyImpl(field.written(), settings.comparator(), settings.low(), settings.high());
                property.setLookupBehaviour(field.kind() == Kind.SEX ? Property.Lookup.FALSE : Property.Lookup.TRUE);
                properties.add(property);
            }
        });
        return properties;
    }

    private static Record record(People people, int row) {
        RecordImpl record = new RecordImpl();
        record.addValue(ID, Integer.toString(row));
        List<String> says = people.says(row);
        for (int column = 0; column < says.size(); column++) {
            String said = says.get(column).strip().toLowerCase(Locale.UK);
            if (!said.isEmpty()) {
                record.addValue(people.records().fields().get(column).written(), said);
            }
        }
        return record;
    }
}
