package kith.engine.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.engine.terms.SecurityLabel;
import kith.engine.terms.SnomedCode;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.current();

    @Test
    void has_a_version() {
        assertThat(catalogue.version()).isEqualTo("2026-11-22");
    }

    @Test
    void knows_these_conditions() {
        assertThat(keys(condition -> true))
                .isEqualTo(
                        "AF ALC ANX AST BBV CAN CHD CKD CKD12 CLD COPD DEM DEP DM DRUG EP FRAIL HF HTN LD MS NDH OA OB"
                                + " OSA OST PAD PAIN PC PD RA SENS SMI STIA THY");
    }

    @Test
    void these_are_for_life() {
        assertThat(keys(Condition::lifelong)).isEqualTo("CHD COPD DEM HF LD MS PAD PD RA SMI STIA");
    }

    @Test
    void these_do_not_count() {
        assertThat(keys(condition -> !condition.counts())).isEqualTo("BBV CKD12 NDH OB PC");
    }

    @Test
    void these_are_restricted() {
        assertThat(keys(condition -> condition.label() == SecurityLabel.RESTRICTED))
                .isEqualTo("BBV");
    }

    @Test
    void these_findings_are_of_screening_only() {
        assertThat(codes().filter(Code::screening).map(Code::id))
                .containsExactlyInAnyOrder("10939881000119105", "361055000", "80583007");
    }

    @Test
    void older_output_and_complications_are_mapped() {
        assertThat(Stream.of("53741008", "15777000", "127013003", "94503003", "431855005")
                        .map(code ->
                                catalogue.find(code).orElseThrow().condition().key()))
                .containsExactly("CHD", "NDH", "DM", "CAN", "CKD12");
    }

    @Test
    void every_code_passes_its_check_digit() {
        assertThat(codes())
                .hasSize(165)
                .allSatisfy(code ->
                        assertThat(SnomedCode.find(code.id())).as(code.id()).isPresent());
    }

    @Test
    void a_code_in_no_register_is_not_found() {
        assertThat(catalogue.find("314529007")).isEmpty();
    }

    @Test
    void a_code_has_one_condition() {
        assertThatThrownBy(() -> read("""
                        # version 1
                        key,code,words,flags,note
                        AF,,Atrial fibrillation,,
                        AF,49436004,,,
                        HF,,Heart failure,,
                        HF,49436004,,,
                        """)).hasMessage("The catalogue has 49436004 twice");
    }

    @Test
    void a_slip_in_the_file_is_told() {
        assertThatThrownBy(() -> read("key,code")).hasMessage("The catalogue must begin with its version");
        assertThatThrownBy(() -> read("""
                        # version 1
                        key,code,words,flags,note
                        AF,,Atrial fibrillation,lifelnog,
                        """)).hasMessage("The catalogue has an unknown flag among 'lifelnog'");
        assertThatThrownBy(() -> read("""
                        # version 1
                        key,code,words,flags,note
                        AF,49436004,,,
                        """)).hasMessage("The catalogue has codes of AF before it says what that is");
    }

    private static Catalogue read(String file) throws IOException {
        return CatalogueFile.read(new BufferedReader(new StringReader(file)));
    }

    private Stream<Code> codes() {
        return catalogue.codes().stream().map(code -> catalogue.find(code).orElseThrow());
    }

    private String keys(Predicate<Condition> which) {
        List<String> keys = catalogue.conditions().stream()
                .filter(which)
                .map(Condition::key)
                .toList();
        return String.join(" ", keys);
    }
}
