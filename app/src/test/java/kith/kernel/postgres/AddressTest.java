package kith.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void an_address_as_postgres_writes_it_is_understood() {
        assertThat(Address.of("postgres://kith:p%40ss%2Fw+rd@db.example:6432/borough?sslmode=require"))
                .isEqualTo(
                        new Address("jdbc:postgresql://db.example:6432/borough?sslmode=require", "kith", "p@ss/w+rd"));
    }

    @Test
    void the_port_is_5432_unless_it_is_said() {
        assertThat(Address.of("postgresql://kith@db.example/borough"))
                .isEqualTo(new Address("jdbc:postgresql://db.example:5432/borough", "kith", ""));
    }

    @Test
    void a_jdbc_address_carries_who_signs_in_among_its_options() {
        assertThat(Address.of("jdbc:postgresql://db.example/borough?user=kith&sslmode=require&password=a%26b"))
                .isEqualTo(new Address("jdbc:postgresql://db.example/borough?sslmode=require", "kith", "a&b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://kith:secret@host/db", "postgres://host", "postgres:kith:secret", "postgres://a b/secret"
            })
    void anything_else_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> Address.of(text))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("KITH_DATABASE_URL must look like")
                .hasNoCause()
                .message()
                .doesNotContain("secret");
    }

    @Test
    void it_prints_without_the_password() {
        assertThat(Address.of("jdbc:postgresql://db.example/borough?user=kith&password=secret"))
                .hasToString("jdbc:postgresql://db.example/borough");
    }

    @Test
    void another_database_of_the_same_server_keeps_the_options() {
        assertThat(Address.of("postgres://kith:secret@db.example/borough?sslmode=require")
                        .database("other"))
                .isEqualTo(new Address("jdbc:postgresql://db.example:5432/other?sslmode=require", "kith", "secret"));
    }

    @Test
    void an_older_postgresql_is_refused_in_so_many_words() {
        Address address = Address.of("postgres://kith:secret@db.example/borough");

        assertThatThrownBy(() -> Database.Outside.refuseBefore15(address, 14))
                .hasMessage("The database at jdbc:postgresql://db.example:5432/borough is PostgreSQL 14;"
                        + " Kith needs PostgreSQL 15 or newer");
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() {
        assertThatThrownBy(() -> Database.open("postgres://kith:secret@127.0.0.1:1/borough", "", "", Path.of("unused")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("The database at jdbc:postgresql://127.0.0.1:1/borough that KITH_DATABASE_URL")
                .message()
                .doesNotContain("secret");
    }
}
