package org.sonolens.audio.decode;

/** Turns the decoding of halves on and off, whatever machine the tests run on. */
public final class HalvesSwitch {
    private HalvesSwitch() {}

    /** @param seconds from which on a sound is decoded in halves */
    public static void from(long seconds) {
        System.setProperty(Halves.LEAST_SECONDS_PROPERTY, Long.toString(seconds));
    }

    public static void never() {
        from(Long.MAX_VALUE);
    }

    /** As the machine is. */
    public static void asUsual() {
        System.clearProperty(Halves.LEAST_SECONDS_PROPERTY);
    }
}
