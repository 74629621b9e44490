package kith.borough;

import java.util.List;

/// A small area (LSOA 2021) where people of the borough live.
///
/// @param decile of the Index of Multiple Deprivation 2025, 1 the most deprived tenth of England
record Area(String code, int decile, int residents, List<String> postcodes, Weighted<Practice> practices) {

    /// From 1, the most deprived, to -1, the least.
    double deprived() {
        return (5.5 - decile) / 4.5;
    }
}
