package org.sonolens.audio;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When a recording began, by the clock of its recorder. Immutable.
 *
 * @param local date and time of that clock
 * @param offset its distance to UTC; empty where nothing says it
 */
public record RecordedAt(LocalDateTime local, Optional<ZoneOffset> offset) {
    /** ISO 8601, such as 2024-09-03T20:26:15+01:00; without an offset where none is known. */
    public String iso() {
        return offset.map(zone -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(zone)))
                .orElseGet(() -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local));
    }
}
