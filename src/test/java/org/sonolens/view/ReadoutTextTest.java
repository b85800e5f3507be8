package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadoutTextTest {
    @ParameterizedTest
    @CsvSource({
        "12.3456, 0.0001, 12.3456 s",
        "12.3456, 0.001, 12.346 s",
        "12.3456, 0.005, 12.346 s",
        "12.3456, 0.01, 12.35 s",
        "12.3456, 7, 12 s",
        "0, 0.001, 0.000 s",
        "0.000002, 0.000001, 0.000002 s",
        "59.9996, 0.001, 1:00.000",
        "59.9994, 0.001, 59.999 s",
        "62.3456, 0.001, 1:02.346",
        "3599.9999, 0.001, 1:00:00.000",
        "3723.456, 0.001, 1:02:03.456",
        "359999, 1, 99:59:59",
        "-0.5, 0.1, −0.5 s",
        "-0.04, 0.1, 0.0 s"
    })
    void timesHaveTheDigitsThatThePixelsTellApart(double seconds, double resolution, String text) {
        assertThat(ReadoutText.time(seconds, resolution)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "48213, 48.21 kHz",
        "12.3, 12.3 Hz",
        "0, 0.0 Hz",
        "0.25, 250.0 mHz",
        "999.94, 999.9 Hz",
        "999.96, 1.00 kHz",
        "1000, 1.00 kHz",
        "160000, 160.00 kHz",
        "999994, 999.99 kHz",
        "999996, 1.000 MHz",
        "0.99997, 1.0 Hz"
    })
    void frequencies(double hz, String text) {
        assertThat(ReadoutText.frequency(hz)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "48213.44, 0.1, 48.2134 kHz",
        "48213.44, 500, 48.2 kHz",
        "440.123, 0.01, 440.12 Hz",
        "999.97, 0.1, 1.0000 kHz",
        "1234567, 1, 1.234567 MHz",
        "0.12345, 0.00001, 123.45 mHz"
    })
    void frequenciesHaveTheDigitsThatAStepTellsApart(double hz, double resolution, String text) {
        assertThat(ReadoutText.frequency(hz, resolution)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "-37.2, −37.2 dBFS",
        "-37.25, −37.3 dBFS",
        "-0.04, 0.0 dBFS",
        "0, 0.0 dBFS",
        "3.01, 3.0 dBFS",
        "-200, −200.0 dBFS"
    })
    void levelsHaveARealMinusSign(double level, String text) {
        assertThat(ReadoutText.level(level)).isEqualTo(text);
    }

    @Test
    void aResolutionOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReadoutText.time(1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "256000, 256k",
        "44100, 44.1k",
        "312500, 312.5k",
        "11025, 11.025k",
        "48000, 48k",
        "1000, 1k",
        "500, 500 Hz",
        "2000000, 2000k"
    })
    void ratesOfAListLoseNothing(int rateHz, String text) {
        assertThat(ListText.rate(rateHz)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "3.9, 0:03",
        "72, 1:12",
        "59.99999, 1:00",
        "3723, 1:02:03",
        "86400, 24:00:00",
        "0.0139, 14 ms",
        "0.5, 500 ms",
        "0.000386, 386 µs",
        "0.9999, 0:01",
        "1, 0:01",
        "0, 0:00"
    })
    void lengthsOfAList(double seconds, String text) {
        assertThat(ListText.duration(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1.0 KiB",
        "1229, 1.2 KiB",
        "22020096, 21 MiB",
        "134217728, 128 MiB",
        "1048575, 1.0 MiB",
        "4456448000, 4.2 GiB",
        "107374182400, 100 GiB"
    })
    void sizes(long bytes, String text) {
        assertThat(ListText.bytes(bytes)).isEqualTo(text);
    }
}
