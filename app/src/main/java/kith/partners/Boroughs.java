package kith.partners;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kith.engine.reference.Problem;
import kith.engine.reference.Problems;
import kith.places.PlaceFiles;
import kith.places.Places;
import kith.places.Reference;
import kith.places.ReferenceFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a borough's files, places and organisations together: all of them, or nothing.
@Service
public class Boroughs {

    private static final Logger LOG = LoggerFactory.getLogger(Boroughs.class);

    private final Places places;
    private final OrganisationStore store;

    Boroughs(Places places, OrganisationStore store) {
        this.places = places;
        this.store = store;
    }

    /// Reads and checks a folder, and puts it in the place of what is there. The same folder again changes
    /// nothing.
    @Transactional
    public Outcome load(ReferenceFolder folder) {
        Problems problems = new Problems();
        Reference reference = PlaceFiles.read(folder, problems);
        OrganisationTables organisations = OrganisationFiles.read(folder, reference.practices(), problems);
        if (!problems.none()) {
            return new Outcome.Refused(problems.inOrder());
        }
        if (!places.replace(reference, digest(reference, organisations), folder.toString())) {
            return new Outcome.Unchanged();
        }
        store.write(organisations);
        return new Outcome.Loaded(reference.toString());
    }

    /// Fills an empty database with Southwark, and draws Southwark where nobody has imported boundaries. A database
    /// that holds a borough stays as it is.
    @Transactional
    public void ensureFirst() {
        if (places.isEmpty()) {
            loadFirst();
        }
        places.ensureBoundaries();
    }

    private void loadFirst() {
        switch (load(ReferenceFolder.southwark())) {
            case Outcome.Loaded(String what) -> LOG.info("Southwark is loaded: {}", what);
            case Outcome.Unchanged _ -> LOG.info("Another process has loaded Southwark");
            case Outcome.Refused(var problems) ->
                throw new IllegalStateException("The files of Southwark contradict one another: " + problems);
        }
    }

    private static String digest(Reference reference, OrganisationTables organisations) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (List<?> rows : List.of(
                    reference.geographies(),
                    reference.starts(),
                    reference.neighbourhoods(),
                    reference.areas(),
                    reference.changes(),
                    reference.deprivation(),
                    reference.postcodes(),
                    reference.practices(),
                    reference.placements(),
                    organisations.organisations(),
                    organisations.memberships(),
                    organisations.successions())) {
                digest.update(rows.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What came of taking a folder.
    public sealed interface Outcome {

        /// It is in force; the sentence says what it holds.
        record Loaded(String what) implements Outcome {}

        /// It was there already.
        record Unchanged() implements Outcome {}

        /// Something is wrong with it, and nothing was taken.
        record Refused(List<Problem> problems) implements Outcome {

            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}
