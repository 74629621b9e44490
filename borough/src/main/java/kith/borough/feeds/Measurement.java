package kith.borough.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kith.borough.setting.Dice;

/// What a practice measures, with everything of its FHIR Observation that is always the same ready as bytes.
public final class Measurement {

    private static final byte[] START = bytes("{\"resourceType\":\"Observation\",\"id\":\"");
    private static final byte[] NUMBER = bytes("-o");
    private static final byte[] DAY = bytes("\"},\"effectiveDateTime\":\"");
    private static final byte[] VALUE = bytes("\",\"valueQuantity\":{\"value\":");

    /// Codes as practices in England send them; values in tenths of the unit.
    private static final List<Measurement> ALL = List.of(
            of("27113001", "Body weight", "kg", 760, 150),
            of("60621009", "Body mass index", "kg/m2", 272, 50),
            of("271649006", "Systolic blood pressure", "mmHg", 1310, 160),
            of("271650006", "Diastolic blood pressure", "mmHg", 790, 100),
            of("78564009", "Pulse rate", "/min", 740, 110),
            of("999791000000106", "Haemoglobin A1c level - IFCC standardised", "mmol/mol", 410, 90),
            of("1005671000000105", "Serum cholesterol level", "mmol/L", 49, 10),
            of("431314004", "Peripheral oxygen saturation", "%", 970, 12));

    private final int mean;
    private final int deviation;
    private final byte[] beforeSubject;
    private final byte[] unit;

    private Measurement(int mean, int deviation, byte[] beforeSubject, byte[] unit) {
        this.mean = mean;
        this.deviation = deviation;
        this.beforeSubject = beforeSubject;
        this.unit = unit;
    }

    private static Measurement of(String code, String term, String unit, int mean, int deviation) {
        return new Measurement(
                mean,
                deviation,
                bytes("\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\""
                        + code + "\",\"display\":\"" + term + "\"}]},\"subject\":{\"reference\":\"Patient/"),
                bytes(",\"unit\":\"" + unit + "\"}}"));
    }

    /// So many Observations of one person, from the oldest, on visits within `days` before `today`.
    static void write(FeedFile file, String localId, int count, int today, int days, Dice dice) {
        byte[] id = bytes(localId);
        int[] on = new int[count];
        for (int i = 0; i < count; i++) {
            on[i] = today - 1 - dice.below(days);
        }
        Arrays.sort(on);
        for (int i = 0; i < count; i++) {
            Measurement what = ALL.get(dice.below(ALL.size()));
            int value = what.mean
                    + (int) (what.deviation * (dice.unit() + dice.unit() + dice.unit() + dice.unit() - 2) * 1.7);
            file.line()
                    .raw(START)
                    .raw(id)
                    .raw(NUMBER)
                    .number(i + 1L)
                    .raw(what.beforeSubject)
                    .raw(id)
                    .raw(DAY)
                    .day(on[i])
                    .raw(VALUE)
                    .tenths(value)
                    .raw(what.unit);
            file.end();
        }
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
