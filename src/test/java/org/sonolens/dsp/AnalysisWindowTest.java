package org.sonolens.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sonolens.view.WindowShape;

class AnalysisWindowTest {
    /** scipy.signal.get_window(…, 16), SciPy 1.10.1: w[0], w[1], w[3], w[5], w[8], w[11]. */
    private static final Map<WindowShape, double[]> EVEN = Map.of(
            WindowShape.HANN,
            new double[] {0, 0.038060233744356686, 0.30865828381745514, 0.6913417161825449, 1, 0.6913417161825451},
            WindowShape.HAMMING,
            new double[] {0.08, 0.11501541504480822, 0.36396562111205877, 0.7160343788879413, 1, 0.7160343788879415},
            WindowShape.BLACKMAN,
            new double[] {0, 0.01462877623928046, 0.1720897413225313, 0.5547731736876211, 1, 0.5547731736876214},
            WindowShape.BLACKMAN_HARRIS,
            new double[] {6e-5, 0.0030591666260750055, 0.08278037370414672, 0.43491953420378254, 1, 0.43491953420378276
            },
            WindowShape.FLAT_TOP,
            new double[] {
                -0.000421051,
                -0.005268058476261539,
                -0.06269683377894208,
                0.10174541538894774,
                1.000000003,
                0.10174541538894806
            },
            WindowShape.GAUSS,
            new double[] {
                0.043936933623407434, 0.09139375535604728, 0.2950226561744429, 0.6443887248251954, 1, 0.6443887248251954
            },
            WindowShape.KAISER,
            new double[] {
                0.0013325139979024198,
                0.017351642916088306,
                0.1723884340205331,
                0.5552257905328044,
                1,
                0.5552257905328044
            },
            WindowShape.BARTLETT,
            new double[] {0, 0.125, 0.375, 0.625, 1, 0.625},
            WindowShape.RECTANGULAR,
            new double[] {1, 1, 1, 1, 1, 1});

    /** scipy.signal.get_window(…, 15): w[0], w[1], w[4], w[7], w[14]. */
    private static final Map<WindowShape, double[]> ODD = Map.of(
            WindowShape.HANN,
            new double[] {0, 0.04322727117869968, 0.5522642316338268, 0.9890738003669028, 0.04322727117869973},
            WindowShape.HAMMING,
            new double[] {0.08, 0.11976908948440379, 0.5880830931031207, 0.9899478963375505, 0.11976908948440385},
            WindowShape.BLACKMAN,
            new double[] {0, 0.016757719687408287, 0.39401242357512223, 0.9821574369783108, 0.016757719687408287},
            WindowShape.BLACKMAN_HARRIS,
            new double[] {6e-5, 0.0036003420597746057, 0.2679881918029911, 0.9748847127123561, 0.0036003420597745836},
            WindowShape.FLAT_TOP,
            new double[] {
                -0.000421051, -0.006061185081705875, -0.03155606247939517, 0.9486641139868784, -0.0060611850817058836
            },
            WindowShape.GAUSS,
            new double[] {
                0.04393693362340741, 0.0956344448325386, 0.5063356166481006, 0.9862071167439163, 0.0956344448325386
            },
            WindowShape.KAISER,
            new double[] {
                0.0013325139979024198,
                0.019382547917636408,
                0.39444676644817345,
                0.9821790170257486,
                0.019382547917636408
            },
            WindowShape.BARTLETT,
            new double[] {0, 0.13333333333333333, 0.5333333333333333, 0.9333333333333333, 0.1333333333333333},
            WindowShape.RECTANGULAR,
            new double[] {1, 1, 1, 1, 1});

    @ParameterizedTest
    @EnumSource(WindowShape.class)
    void coefficientsAreThoseOfSciPy(WindowShape shape) {
        assertAt(AnalysisWindow.coefficients(shape, 16), EVEN.get(shape), 0, 1, 3, 5, 8, 11);
        assertAt(AnalysisWindow.coefficients(shape, 15), ODD.get(shape), 0, 1, 4, 7, 14);
    }

    private static void assertAt(double[] window, double[] expected, int... places) {
        for (int i = 0; i < places.length; i++) {
            assertThat(window[places[i]]).as("w[" + places[i] + "]").isCloseTo(expected[i], within(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource(WindowShape.class)
    void theScaledWindowSumsToTwo(WindowShape shape) {
        for (int length : new int[] {1, 2, 3, 192, 4096}) {
            double sum = 0;
            for (float w : AnalysisWindow.scaled(shape, length)) {
                sum += w;
            }
            assertThat(sum).as("length " + length).isCloseTo(2, within(1e-5));
        }
    }

    @Test
    void hannWindowsAtQuarterHopsAddUpToTheSameEverywhere() {
        double[] w = AnalysisWindow.coefficients(WindowShape.HANN, 64);
        for (int n = 0; n < 16; n++) {
            assertThat(w[n] + w[n + 16] + w[n + 32] + w[n + 48]).isCloseTo(2, within(1e-12));
        }
    }
}
