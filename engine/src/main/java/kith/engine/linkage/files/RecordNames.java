package kith.engine.linkage.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        List<String> names = new ArrayList<>(ids);
        int repeated = 0;
        int first = 0;
        while (first < files.length) {
            int end = end(files, first);
            Set<String> shared = shared(ids.subList(first, end));
            for (int row = first; !shared.isEmpty() && row < end; row++) {
                if (shared.contains(ids.get(row))) {
                    names.set(row, "%s (row %d)".formatted(ids.get(row), row - first + 1));
                    repeated++;
                }
            }
            first = end;
        }
        return new RecordNames(names, repeated);
    }

    private static int end(int[] files, int first) {
        int end = first;
        while (end < files.length && files[end] == files[first]) {
            end++;
        }
        return end;
    }

    private static Set<String> shared(List<String> ids) {
        Set<String> known = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (String id : ids) {
            if (!known.add(id)) {
                shared.add(id);
            }
        }
        return shared;
    }
}
