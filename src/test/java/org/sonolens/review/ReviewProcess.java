package org.sonolens.review;

import com.google.gson.Gson;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.slf4j.LoggerFactory;

/** A second program that reviews, as another window does: flags files one after the other and says so. */
final class ReviewProcess {
    private ReviewProcess() {}

    /** @param arguments folder, data folder, how the files begin, how many there are */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (ReviewKeeper keeper = new ReviewKeeper(Path.of(arguments[1]))) {
            for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
                String tag = arguments[2] + i;
                keeper.change(folder.resolve(arguments[2] + i + ".wav"), r -> r.withFlag(Optional.of(Flag.STAR)));
                keeper.change(
                        folder.resolve("both.wav"),
                        r -> Stream.concat(r.tags().stream(), Stream.of(tag))
                                .collect(Collectors.collectingAndThen(Collectors.toList(), r::withTags)));
                System.out.println(i);
                Thread.sleep(2);
            }
        }
        System.out.println("done");
    }

    static Process start(Path folder, Path data, String beginning, int files) throws Exception {
        String classPath = Stream.of(
                        ReviewKeeper.class, ReviewProcess.class, Gson.class, LoggerFactory.class, NullMarked.class)
                .map(ReviewProcess::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        ReviewProcess.class.getName(),
                        folder.toString(),
                        data.toString(),
                        beginning,
                        Integer.toString(files)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
