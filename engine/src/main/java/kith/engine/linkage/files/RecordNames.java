package kith.engine.linkage.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each record is called in what comes out. Where a file gives one id to several records, their rows are added.
///
/// @param repeated how many records share their id with another of their file
record RecordNames(List<String> names, int repeated) {

    RecordNames {
        names = List.copyOf(names);
    }

    /// @param ids what each row calls itself
    /// @param files the number of the file that each row is from
    static RecordNames of(List<String> ids, int[] files) {
        List<Map<String, Integer>> times = new ArrayList<>();
        for (int row = 0; row < files.length; row++) {
            while (times.size() <= files[row]) {
                times.add(new HashMap<>());
            }
            times.get(files[row]).merge(ids.get(row), 1, Integer::sum);
        }
        List<String> names = new ArrayList<>(ids);
        int repeated = 0;
        int first = 0;
        for (int row = 0; row < files.length; row++) {
            first = row > 0 && files[row] != files[row - 1] ? row : first;
            if (times.get(files[row]).getOrDefault(ids.get(row), 0) > 1) {
                names.set(row, "%s (row %d)".formatted(ids.get(row), row - first + 1));
                repeated++;
            }
        }
        return new RecordNames(names, repeated);
    }
}
