package org.sonolens.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.GeoPosition;
import org.sonolens.audio.Metadata;
import org.sonolens.audio.RecordingTime;
import org.sonolens.recording.RecordingInfo;

/**
 * When and where a recording was made, as far as its tags or its name say so. Immutable.
 *
 * @param date such as 2024-05-06, null where nobody knows
 * @param time of day by the recorder's clock, such as 21:53:23
 * @param latitude degrees north
 * @param longitude degrees east
 */
record WhenAndWhere(
        @Nullable String date,
        @Nullable String time,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    static final WhenAndWhere UNKNOWN = new WhenAndWhere(null, null, null, null);

    /** What the tags of a file say, else its name. */
    static WhenAndWhere of(Path file, AudioFormat format, Metadata metadata) {
        double rateHz = RecordingInfo.facts(format, metadata).trueRateHz();
        Optional<LocalDateTime> when = RecordingTime.of(metadata, String.valueOf(file.getFileName()), rateHz)
                .map(time -> time.at().local());
        Optional<GeoPosition> where = metadata.position();
        return new WhenAndWhere(
                when.map(at -> at.toLocalDate().toString()).orElse(null),
                when.map(DateTimeFormatter.ISO_LOCAL_TIME::format).orElse(null),
                where.map(GeoPosition::latitudeDegrees).orElse(null),
                where.map(GeoPosition::longitudeDegrees).orElse(null));
    }
}
