package org.sonolens.audio.decode;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The program that decodes, and how it is started: with limits, no environment, no input, and a container that was found
 * by us. Immutable.
 *
 * @param file the program, FFmpeg's
 */
public record DecoderProgram(Path file) {
    /** Names the program; without it, it is looked for in the folder "decoder" beside that of the native libraries. */
    public static final String PROGRAM_PROPERTY = "sonolens.decoder";

    private static final String NATIVES_PROPERTY = "sonolens.native";
    private static final long MOST_ADDRESS_KIB = 1 << 20;
    private static final long MOST_CPU_SECONDS = 3600;

    /** Set before the program takes the shell's place: addresses, processor time, files it may write, core dumps. */
    private static final String LIMITS =
            "ulimit -v " + MOST_ADDRESS_KIB + "; ulimit -t " + MOST_CPU_SECONDS + "; ulimit -f 0; ulimit -c 0; ";

    /**
     * Its threads hand each few samples to one another. Where each waits for its time slice instead of taking another's at
     * once, an hour of MP3 takes 9 s of the processor instead of 14.
     */
    private static final String IN_BATCHES =
            "if command -v chrt >/dev/null; then exec chrt -b 0 \"$0\" \"$@\"; fi; exec \"$0\" \"$@\"";

    /** The program that is configured; null when there is none. */
    public static @Nullable DecoderProgram find() {
        String given = System.getProperty(PROGRAM_PROPERTY, "");
        String natives = System.getProperty(NATIVES_PROPERTY, "");
        String name = isWindows() ? "ffmpeg.exe" : "ffmpeg";
        Path program = !given.isEmpty()
                ? Path.of(given)
                : natives.isEmpty()
                        ? null
                        : Path.of(natives).resolveSibling("decoder").resolve(name);
        if (program == null || !Files.isRegularFile(program)) {
            return null;
        }
        // archives of libraries do not say that a file may be run
        File file = program.toFile();
        return file.canExecute() || file.setExecutable(true) ? new DecoderProgram(program.toAbsolutePath()) : null;
    }

    /**
     * A process that writes a file's first sound as WAV to its output.
     *
     * @param demuxer the container's name for the program; it tries no other
     * @param stretch what of it is written; exact to the sample where the container counts samples
     */
    ProcessBuilder decoding(Path sound, String demuxer, SampleForm form, Stretch stretch) {
        List<String> command = new ArrayList<>();
        if (isLinux()) {
            command.addAll(List.of("/bin/sh", "-c", LIMITS + IN_BATCHES));
        }
        command.add(file.toString());
        // reading, decoding and writing have threads of their own; two that decode cost more than they gain
        command.addAll(List.of("-nostdin", "-hide_banner", "-nostats", "-v", "level+info", "-threads", "1"));
        command.addAll(List.of("-protocol_whitelist", "file,pipe", "-f", demuxer));
        if (stretch.fromSeconds() > 0) {
            command.addAll(List.of("-ss", Long.toString(stretch.fromSeconds())));
        }
        if (stretch.seconds() > 0) {
            command.addAll(List.of("-t", Long.toString(stretch.seconds())));
        }
        // a name that begins with a dash or looks like an address is a file's all the same
        command.addAll(List.of("-i", "file:" + sound.toAbsolutePath()));
        command.addAll(List.of("-map", "0:a:0", "-vn", "-sn", "-dn", "-map_metadata", "-1", "-bitexact"));
        // whole buffers, not a piece for each of the few samples that a packet holds
        command.addAll(List.of("-c:a", form.encoder(), "-flush_packets", "0", "-f", "wav", "pipe:1"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        Path folder = file.getParent();
        if (isLinux() && folder != null) {
            // its libraries find one another
            builder.environment().put("LD_LIBRARY_PATH", folder.toString());
        }
        builder.redirectInput(ProcessBuilder.Redirect.from(new File(isWindows() ? "NUL" : "/dev/null")));
        return builder;
    }

    private static boolean isLinux() {
        return system().contains("linux");
    }

    private static boolean isWindows() {
        return system().startsWith("windows");
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
