package kith.coordination.gaps;

/// How many people who live in a small area have a need. The area is empty for those who have none.
record NeedCountRow(String area, String need, long people) {}
