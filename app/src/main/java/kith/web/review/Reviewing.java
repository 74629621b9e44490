package kith.web.review;

import java.util.List;
import java.util.stream.Stream;
import kith.access.Granted;
import kith.access.Grants;
import kith.kernel.PersonId;
import kith.people.Doubt;
import kith.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the review list, and writes down whom it showed, in one transaction.
@Component
class Reviewing {

    private final People people;
    private final Grants grants;

    Reviewing(People people, Grants grants) {
        this.people = people;
        this.grants = grants;
    }

    @Transactional
    public List<Doubt> read(Granted granted) {
        List<Doubt> doubts = people.doubts(granted, ReviewPage.MOST);
        List<PersonId> shown = doubts.stream()
                .flatMap(doubt -> Stream.of(doubt.one(), doubt.other()))
                .flatMap(side -> side.person().stream())
                .distinct()
                .flatMap(key -> people.find(key).stream())
                .toList();
        grants.shown(granted, "the review list", shown);
        return doubts;
    }
}
