package kith.intake.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.engine.labels.CodeLabels;
import kith.engine.labels.ExcludedCodes;
import kith.engine.labels.LabelList;
import kith.engine.labels.Terminology;
import kith.kernel.London;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The lists of codes that are configured: those that Kith ships, and the borough's own files.
///
/// Without the list of what the law excludes nothing may be imported, so a server does not start without it.
@Component
public class CodeLists {

    private final List<String> warnings;
    private final Optional<String> problem;
    private final CodeLabels labels;

    /// @param excluded a file of the borough's own with the codes that the law excludes; empty for the shipped one
    /// @param own a file of the borough's own with more codes and their labels; empty for none
    /// @param release a file of a release of SNOMED CT; empty for none
    CodeLists(
            @Value("${kith.excluded-codes:}") String excluded,
            @Value("${kith.labels:}") String own,
            @Value("${kith.terminology:}") String release,
            @Value("${kith.serves:false}") boolean serves,
            Clock clock) {
        List<String> told = new ArrayList<>();
        CodeLabels read = null;
        String wrong = null;
        try {
            ExcludedCodes sets = excluded.isBlank() ? ExcludedCodes.shipped() : ExcludedCodes.of(Path.of(excluded));
            told.addAll(sets.warnings(London.today(clock)));
            read = CodeLabels.of(sets);
            read = own.isBlank() ? read : read.with(LabelList.of(Path.of(own)));
            read = release.isBlank() ? read : read.with(Terminology.of(Path.of(release)));
        } catch (IllegalStateException e) {
            wrong = String.valueOf(e.getMessage());
        } catch (IOException e) {
            wrong = release + " could not be read. It is named in KITH_TERMINOLOGY.";
        }
        this.warnings = List.copyOf(told);
        this.problem = Optional.ofNullable(wrong);
        this.labels = read == null ? CodeLabels.shipped() : read;
        if (serves) {
            labels();
        }
    }

    /// What whoever runs Kith has to know about the lists: that one is incomplete, old or not there.
    public List<String> warnings() {
        return problem.map(List::of).orElse(warnings);
    }

    /// The labels by these lists, without what was decided here.
    ///
    /// @throws ListsMissing when a file that is configured is not there or cannot be used
    CodeLabels labels() {
        if (problem.isPresent()) {
            throw new ListsMissing(problem.get());
        }
        return labels;
    }
}
