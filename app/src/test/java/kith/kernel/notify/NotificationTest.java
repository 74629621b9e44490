package kith.kernel.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kith.kernel.Id;
import kith.kernel.JobId;
import kith.kernel.PersonId;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kinds of message cannot hold a name.
class NotificationTest {

    record Reminder(PersonId person, long count, int days, LocalDate on, Instant at, Urgency urgency)
            implements Notification {

        @Override
        public Wording wording() {
            return new Wording(
                    "reminder",
                    "{count} things are {urgency}",
                    "Person {person}: {count} in {days} days, since {on}, as of {at}. {site}/people/{person}");
        }
    }

    enum Urgency implements FixedWords {
        SOON;

        @Override
        public String words() {
            return "due soon";
        }
    }

    static Stream<Named<Class<? extends Notification>>> every_kind_of_message() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kith").stream()
                        .filter(type -> type.isAssignableTo(Notification.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .map(type -> type.asSubclass(Notification.class))
                        .filter(type -> !type.getName().contains("Test$"))
                        .map(type -> Named.of(type.getSimpleName(), type));
    }

    @ParameterizedTest
    @MethodSource("every_kind_of_message")
    void no_kind_of_message_can_hold_a_name(Class<? extends Notification> type) {
        assertThat(Wording.problems(type)).isEmpty();
    }

    @Test
    void a_message_holds_ids_counts_days_moments_and_fixed_words() {
        Reminder reminder = new Reminder(
                new PersonId(41), 3, 5, LocalDate.of(2026, 11, 2), Instant.parse("2026-11-02T09:30:00Z"), Urgency.SOON);

        assertThat(reminder.wording().of(reminder, "https://kith.example"))
                .isEqualTo(new Wording.Text(
                        "3 things are due soon",
                        "Person 41: 3 in 5 days, since 2 November 2026, as of 2 November 2026 at 09:30."
                                + " https://kith.example/people/41"));
    }

    record WithText(String name) implements Notification {
        @Override
        public Wording wording() {
            return new Wording("with-text", "Hello", "{name}");
        }
    }

    record WithList(List<Long> numbers) implements Notification {
        @Override
        public Wording wording() {
            return new Wording("with-list", "Hello", "{numbers}");
        }
    }

    record NameId(String value) implements Id {
        @Override
        public Number number() {
            return 1;
        }
    }

    record WithNameId(NameId id) implements Notification {
        @Override
        public Wording wording() {
            return new Wording("with-name-id", "Hello", "{id}");
        }
    }

    static final class NoRecord implements Notification {
        @Override
        public Wording wording() {
            return new Wording("no-record", "Hello", "Hello");
        }
    }

    static Stream<Notification> messages_that_could_hold_a_name() {
        return Stream.of(
                new WithText("Ada"), new WithList(List.of(1L)), new WithNameId(new NameId("Ada")), new NoRecord());
    }

    @ParameterizedTest
    @MethodSource("messages_that_could_hold_a_name")
    void a_message_that_could_hold_a_name_is_never_written(Notification message) {
        assertThat(Wording.problems(message.getClass())).isNotEmpty();
        assertThatThrownBy(() -> message.wording().of(message, "https://kith.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Ada");
    }

    record Wrong(JobId job) implements Notification {
        @Override
        public Wording wording() {
            return new Wording("wrong", "Hello", "{person}");
        }
    }

    @Test
    void a_place_without_a_component_is_refused() {
        Wrong wrong = new Wrong(new JobId(1));

        assertThatThrownBy(() -> wrong.wording().of(wrong, ""))
                .hasMessage("There is nothing to put in the place of {person}");
    }
}
