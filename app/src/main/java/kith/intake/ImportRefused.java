package kith.intake;

import java.util.List;
import java.util.stream.Collectors;

/// An import was asked for that cannot be done now, with a sentence that says why.
public sealed class ImportRefused extends RuntimeException permits ImportRunning {

    private static final long serialVersionUID = 1;

    ImportRefused(String sentence) {
        super(sentence);
    }

    /// Several refusals as one. They can be tried again if that is so of each.
    static ImportRefused ofAll(List<ImportRefused> refused) {
        String sentences = refused.stream()
                .map(one -> String.valueOf(one.getMessage()))
                .distinct()
                .collect(Collectors.joining(" "));
        return refused.stream().allMatch(ImportRunning.class::isInstance)
                ? new ImportRunning(sentences)
                : new ImportRefused(sentences);
    }
}
