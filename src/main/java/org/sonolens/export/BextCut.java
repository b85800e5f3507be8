package org.sonolens.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A Broadcast Wave part (EBU Tech 3285 version 2) for a stretch of its recording: TimeReference, date and time are those
 * of the first sample taken, loudness values, which were measured over the whole, are unset. Pure functions.
 */
final class BextCut {
    private static final int DATE_OFFSET = 320;
    private static final int DATE_BYTES = 10;
    private static final int TIME_OFFSET = 330;
    private static final int TIME_BYTES = 8;
    private static final int TIME_REFERENCE_OFFSET = 338;
    private static final int VERSION_OFFSET = 346;
    private static final int LOUDNESS_OFFSET = 412;
    private static final int LOUDNESS_VALUES = 5;
    private static final short LOUDNESS_NOT_STATED = 0x7FFF;
    private static final int VERSION_WITH_LOUDNESS = 2;
    private static final long SECONDS_A_DAY = 86_400;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    private BextCut() {}

    static byte[] of(byte[] bext, Cut cut) {
        byte[] moved = bext.clone();
        if (!cut.inTime() || moved.length < VERSION_OFFSET + Short.BYTES) {
            return moved;
        }
        ByteBuffer fields = ByteBuffer.wrap(moved).order(ByteOrder.LITTLE_ENDIAN);
        if (cut.firstFrame() > 0) {
            ShiftedTime.DayAndClock before = new ShiftedTime.DayAndClock(
                    text(moved, DATE_OFFSET, DATE_BYTES), text(moved, TIME_OFFSET, TIME_BYTES));
            Optional<ShiftedTime.DayAndClock> later = before.later(cut.startNanos() / NANOS_A_SECOND);
            later.ifPresent(now -> {
                put(moved, DATE_OFFSET, now.date());
                put(moved, TIME_OFFSET, now.time());
            });
            boolean anotherDay = later.isPresent() && !later.get().date().equals(before.date());
            long reference = fields.getLong(TIME_REFERENCE_OFFSET);
            fields.putLong(TIME_REFERENCE_OFFSET, later(reference, cut, anotherDay));
        }
        int version = Short.toUnsignedInt(fields.getShort(VERSION_OFFSET));
        if (version >= VERSION_WITH_LOUDNESS && moved.length >= LOUDNESS_OFFSET + LOUDNESS_VALUES * Short.BYTES) {
            for (int value = 0; value < LOUDNESS_VALUES; value++) {
                fields.putShort(LOUDNESS_OFFSET + value * Short.BYTES, LOUDNESS_NOT_STATED);
            }
        }
        return moved;
    }

    /** Samples since midnight: since the next one, where the date moved on with them. */
    private static long later(long reference, Cut cut, boolean anotherDay) {
        long day = SECONDS_A_DAY * cut.fileRateHz();
        long moved = reference + cut.firstFrame();
        boolean passedMidnight = reference >= 0 && reference < day && moved >= day;
        return anotherDay && passedMidnight ? moved % day : moved;
    }

    private static String text(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] bytes, int offset, String text) {
        byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(letters, 0, bytes, offset, letters.length);
    }
}
