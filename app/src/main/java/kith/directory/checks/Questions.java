package kith.directory.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.TaskGrant;
import kith.directory.Assurances;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.EntryId;
import kith.directory.checks.QuestionStore.QuestionRow;
import kith.directory.freshness.Freshness;
import kith.kernel.London;
import kith.kernel.notify.Notifier;
import kith.kernel.notify.Recipient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks groups by e-mail whether their entries are right, and takes their answers.
///
/// An entry is asked about when it was last checked more than six months ago, and at most four times a year. A group
/// gets one question a day. Who has the link answers without an account, once. To open the link changes nothing.
@Service
public class Questions {

    private static final int MOST_A_DAY = 200;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofDays(92);
    private static final Duration LINK_WORKS_FOR = Duration.ofDays(60);
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(30);

    private final QuestionStore store;
    private final Assurances assurances;
    private final Notifier notifier;
    private final Clock clock;

    Questions(QuestionStore store, Assurances assurances, Notifier notifier, Clock clock) {
        this.store = store;
        this.assurances = assurances;
        this.notifier = notifier;
        this.clock = clock;
    }

    /// A question as its link shows it.
    public record Question(EntryId entry, boolean answered) {}

    /// Asks about the oldest entries.
    ///
    /// @return how many questions were asked
    @Transactional
    public int ask() {
        Instant now = clock.instant();
        LocalDate until = London.dayOf(now.plus(LINK_WORKS_FOR));
        int asked = 0;
        for (UUID entry : store.toAsk(Freshness.checkedSince(London.today(clock)), now.minus(BETWEEN_QUESTIONS))) {
            QuestionKey key = QuestionKey.random();
            boolean sent = notifier.send(
                            new Recipient.ServiceContact(entry), new EntryToCheck(key.first(), key.second(), until))
                    .isPresent();
            if (sent) {
                store.add(entry, now, key.hash());
                asked++;
            }
            if (asked == MOST_A_DAY) {
                break;
            }
        }
        return asked;
    }

    /// Makes entries older whose groups have not answered for a month.
    ///
    /// @return how many questions have not been answered
    @Transactional
    public int age() {
        Instant to = clock.instant().minus(ANSWERED_WITHIN);
        List<QuestionRow> unanswered = store.unanswered(to.minus(BETWEEN_QUESTIONS), to);
        unanswered.forEach(row -> assurances.notAnswered(new EntryId(row.entry()), row.askedAt()));
        return unanswered.size();
    }

    /// The question that a link opens; empty where there is none or where the link is too old.
    @Transactional(readOnly = true)
    public Optional<Question> find(String link) {
        return QuestionKey.find(link)
                .flatMap(this::row)
                .map(row -> new Question(new EntryId(row.entry()), row.answeredAt() != null));
    }

    /// The group says that its entry is right. A second answer changes nothing.
    @Transactional
    public void right(String link) {
        answered(link).ifPresent(assurances::rightByGroup);
    }

    /// The group says what is wrong with its entry. The entry stays as it is, counts as older, and a worker reads the
    /// words.
    @Transactional
    public void wrong(String link, String words) {
        answered(link).ifPresent(entry -> {
            store.addCorrection(entry.value(), clock.instant(), words);
            assurances.wrongByGroup(entry);
        });
    }

    /// What groups say is wrong and no worker has dealt with, the oldest first.
    @Transactional(readOnly = true)
    public List<Correction> corrections(TaskGrant<AdministerDirectory> grant) {
        return store.corrections();
    }

    /// A worker has dealt with a correction.
    @Transactional
    public void settle(TaskGrant<AdministerDirectory> grant, long correction) {
        store.settle(correction, clock.instant(), grant.viewer().worker());
    }

    /// The entries that most need somebody to ring and ask.
    @Transactional(readOnly = true)
    public List<OldEntry> oldest(TaskGrant<AdministerDirectory> grant) {
        return store.oldest(Freshness.checkedSince(London.today(clock)));
    }

    /// Takes a link as answered.
    ///
    /// @return the entry; none where the link opens nothing or was answered before
    @Transactional
    Optional<EntryId> answer(String link) {
        return answered(link);
    }

    private Optional<EntryId> answered(String link) {
        Optional<QuestionKey> key = QuestionKey.find(link);
        return key.flatMap(this::row)
                .filter(_ -> store.answer(key.map(QuestionKey::hash).orElseThrow(), clock.instant()))
                .map(row -> new EntryId(row.entry()));
    }

    private Optional<QuestionRow> row(QuestionKey key) {
        return store.find(key.hash(), clock.instant().minus(LINK_WORKS_FOR));
    }
}
