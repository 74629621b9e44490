package kith.borough.people;

import java.util.List;
import kith.borough.setting.Weighted;

/// A small area (LSOA 2021) where people of the borough live.
///
/// @param decile of the Index of Multiple Deprivation 2025, 1 the most deprived tenth of England
public record Area(String code, int decile, int residents, List<String> postcodes, Weighted<Practice> practices) {

    /// From 1, the most deprived, to -1, the least.
    public double deprived() {
        return (5.5 - decile) / 4.5;
    }
}
