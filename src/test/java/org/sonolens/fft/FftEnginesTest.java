package org.sonolens.fft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FftEnginesTest {
    /** A system whose FFTW has another file name than this one's, and no folder of natives. */
    private static final Map<String, String> NO_FFTW = Map.of("sonolens.native", "", "os.name", elsewhere());

    @Test
    void fftwDemandedButMissingIsATypedFailureOfOneLine() throws Exception {
        withProperties(
                NO_FFTW,
                () -> assertThatThrownBy(() -> chooseInAFreshProgram("FFTW")).satisfies(failure -> {
                    assertThat(failure.getClass().getName()).isEqualTo(FftUnavailableException.class.getName());
                    assertThat(failure)
                            .hasMessage(
                                    "FFTW does not load on this machine; install libfftw3-single3, or use --fft-engine jtransforms");
                    assertThat(failure.getCause()).isNotNull();
                }));
    }

    @Test
    void withoutFftwTheChoiceFallsToJTransforms() throws Exception {
        withProperties(NO_FFTW, () -> assertThat(chooseInAFreshProgram("AUTO")).isEqualTo("jtransforms"));
    }

    @Test
    @Tag("engine")
    void fftwLoadsFromTheFolderOfTheBuildOrTheSystem() {
        assertThat(FftEngines.choose(FftChoice.FFTW).name()).isEqualTo("fftw");
        assertThat(FftEngines.choose(FftChoice.AUTO).name()).isEqualTo("fftw");
        assertThat(FftEngines.choose(FftChoice.JTRANSFORMS).name()).isEqualTo("jtransforms");
    }

    @Test
    void choicesAreFoundByNameInAnyCase() {
        assertThat(FftChoice.named("FFTW")).contains(FftChoice.FFTW);
        assertThat(FftChoice.named("auto")).contains(FftChoice.AUTO);
        assertThat(FftChoice.named("jTransforms")).contains(FftChoice.JTRANSFORMS);
        assertThat(FftChoice.named("kissfft")).isEmpty();
    }

    private static String elsewhere() {
        return System.getProperty("os.name").contains("Mac") ? "Linux" : "Mac OS X";
    }

    /** The name of the engine chosen by classes that were loaded just now: a library is tried once a program. */
    private static String chooseInAFreshProgram(String choice) throws Exception {
        ClassLoader fresh = new OwnClasses(FftEnginesTest.class.getClassLoader());
        Class<?> choices = fresh.loadClass(FftChoice.class.getName());
        Class<?> engines = fresh.loadClass(FftEngines.class.getName());
        Method named = choices.getMethod("valueOf", String.class);
        Method choose = engines.getMethod("choose", choices);
        try {
            Object engine = choose.invoke(null, named.invoke(null, choice));
            Method name = fresh.loadClass(FftEngine.class.getName()).getMethod("name");
            return (String) name.invoke(engine);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw thrown;
        }
    }

    /** A piece of a test under other system properties. */
    @FunctionalInterface
    private interface Piece {
        void run() throws Exception;
    }

    private static void withProperties(Map<String, String> properties, Piece piece) throws Exception {
        Map<String, String> before = new java.util.HashMap<>();
        properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try {
            piece.run();
        } finally {
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }

    /** Defines our classes anew, all others as they are. */
    private static final class OwnClasses extends ClassLoader {
        OwnClasses(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.sonolens.fft.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] all = bytes.readAllBytes();
                return defineClass(name, all, 0, all.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
