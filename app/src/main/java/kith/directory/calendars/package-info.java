/// Reads calendars in iCalendar (RFC 5545) as sessions of a service.
///
/// **Words.** An *event* is one VEVENT. A *moved* or *cancelled occurrence* is an event with a RECURRENCE-ID.
///
/// **Start reading at** [CalendarReader].
@NullMarked
package kith.directory.calendars;

import org.jspecify.annotations.NullMarked;
