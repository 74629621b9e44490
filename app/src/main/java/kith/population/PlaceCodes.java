package kith.population;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.places.Area;
import kith.places.PlacesOn;
import kith.places.Practice;

/// The codes of the practices, or of the areas, by which people belong to a neighbourhood.
final class PlaceCodes {

    /// The practices or areas of the neighbourhood asked for; where none is, those of all neighbourhoods.
    static String[] of(Optional<NeighbourhoodKey> wanted, Belonging by, PlacesOn on) {
        return wanted.map(neighbourhood -> switch (by) {
                    case REGISTERED ->
                        codes(on.practicesIn(neighbourhood).stream().map(Practice::code), OdsCode::code);
                    case RESIDENT -> codes(on.areasIn(neighbourhood).stream().map(Area::code), LsoaCode::code);
                })
                .orElseGet(() -> placed(by, on));
    }

    /// Everything that is in some neighbourhood.
    private static String[] placed(Belonging by, PlacesOn on) {
        return switch (by) {
            case REGISTERED ->
                codes(
                        on.practices().stream()
                                .map(Practice::code)
                                .filter(code -> on.ofPractice(code).isPresent()),
                        OdsCode::code);
            case RESIDENT ->
                codes(
                        on.areas().stream()
                                .map(Area::code)
                                .filter(code -> on.ofArea(code).isPresent()),
                        LsoaCode::code);
        };
    }

    private static <C> String[] codes(Stream<C> codes, Function<C, String> text) {
        return codes.map(text).toArray(String[]::new);
    }

    private PlaceCodes() {}
}
