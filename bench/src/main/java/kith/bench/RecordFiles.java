package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.borough.RecordFile;
import kith.borough.setting.Setting;
import kith.engine.linkage.files.ColumnMap;
import kith.engine.linkage.files.People;

/// Files of the borough's records: those of one seed to be measured on, and those of the next to fix thresholds
/// on beforehand.
///
/// @param map which column is what
record RecordFiles(Path folder, Path map, long seed) {

    private static final int MOST_PEOPLE = 850_000;
    private static final int MOST_BEFOREHAND = 50_000;

    private static final String MAP = """
            column,field
            id,id
            person,truth
            given_name,given_name
            middle_name,given_name
            family_name,family_name
            birth_date,birth_date
            sex,sex
            address,address
            postcode,postcode
            uprn,uprn
            phone,phone
            """;

    private static final String NUMBERS = """
            nhs_number,nhs_number
            email,email
            """;

    /// @param numbers whether NHS numbers and e-mail addresses are among what is compared
    static RecordFiles of(long seed, boolean numbers) throws IOException {
        Path folder = Files.createTempDirectory("kith-bench-");
        return new RecordFiles(
                folder, Files.writeString(folder.resolve("map.csv"), MAP + (numbers ? NUMBERS : "")), seed);
    }

    /// Where records are written if nobody says.
    Path place(int records) {
        return folder.resolve("records-%d.csv".formatted(records));
    }

    Path write(int records, Path file) {
        return write(records, seed, file);
    }

    private static Path write(int records, long seed, Path file) {
        RecordFile.write(Setting.of(Math.clamp(records, Setting.FEWEST, MOST_PEOPLE), seed), records, file);
        return file;
    }

    People read(Path file) {
        return People.read(ColumnMap.read(map), List.of(file));
    }

    /// People of the seed that thresholds are fixed on: as many records as are to be measured on, and at most
    /// 50,000.
    People beforehand(int records) {
        return read(write(Math.min(records, MOST_BEFOREHAND), seed + 1, folder.resolve("beforehand.csv")));
    }
}
