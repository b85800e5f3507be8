package org.sonolens.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelCodeTest {
    @Test
    void levelsAreRoundedToAHundredthOfADecibel() {
        assertThat(LevelCode.ofPower(1)).isZero();
        assertThat(LevelCode.ofPower(0.25f)).isEqualTo((short) -602);
        assertThat(LevelCode.ofPower(100)).isEqualTo((short) 2000);
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float power = (float) Math.pow(10, -19 + 22 * random.nextDouble());
            assertThat(LevelCode.dbfs(LevelCode.ofPower(power))).isCloseTo(LevelCode.dbfs(power), within(0.00501));
        }
    }

    @Test
    void manyAtOnceAreTheSameAsOneByOne() {
        Random random = new Random(2);
        float[] powers = new float[400_000];
        for (int i = 0; i < powers.length; i++) {
            // every other one stands on an edge between two codes, or the next number beside it
            double code = -20_050 + 52_900 * random.nextDouble();
            double edge = Math.floor(code) + 0.5;
            float power = (float) Math.pow(10, (i % 2 == 0 ? code : edge) / 1000);
            powers[i] = i % 4 == 1 ? Math.nextUp(power) : power;
        }
        powers[0] = 0;
        powers[1] = Float.NaN;
        powers[2] = Float.POSITIVE_INFINITY;
        powers[3] = -1;
        short[] codes = new short[powers.length + 1];
        LevelCode.ofPowers(powers, powers.length, codes, 1);
        for (int i = 0; i < powers.length; i++) {
            assertThat(codes[i + 1]).as("code of " + powers[i]).isEqualTo(LevelCode.ofPower(powers[i]));
        }
    }

    @Test
    void theFloorIsMinus200AndNothingIsBelowIt() {
        for (float power : new float[] {0, -1, 1e-20f, 1e-30f, Float.MIN_VALUE, Float.NaN}) {
            assertThat(LevelCode.ofPower(power)).isEqualTo(LevelCode.SILENCE);
        }
        assertThat(LevelCode.dbfs(LevelCode.SILENCE)).isEqualTo(-200);
        assertThat(LevelCode.dbfs(0.0)).isEqualTo(-200);
    }

    @Test
    void levelsBeyondTheRangeSaturate() {
        assertThat(LevelCode.ofPower(1e38f)).isEqualTo(Short.MAX_VALUE);
        assertThat(LevelCode.ofPower(Float.POSITIVE_INFINITY)).isEqualTo(Short.MAX_VALUE);
    }

    @Test
    void theCodeOfTheLargerPowerIsNeverTheSmaller() {
        Random random = new Random(2);
        for (int i = 0; i < 10_000; i++) {
            float power = (float) Math.pow(10, -21 + 25 * random.nextDouble());
            assertThat(LevelCode.ofPower(Math.nextUp(power))).isGreaterThanOrEqualTo(LevelCode.ofPower(power));
        }
    }

    @Test
    void everyCodeComesBackFromItsPower() {
        for (int code = LevelCode.SILENCE + 1; code <= 20_000; code++) {
            assertThat(LevelCode.ofPower((float) LevelCode.power((short) code))).isEqualTo((short) code);
        }
    }
}
