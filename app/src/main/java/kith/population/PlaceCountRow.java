package kith.population;

/// How many people a practice or an area has on a day; without a code, those of none.
record PlaceCountRow(String place, long people, long adults, long undated, long listed) {}
