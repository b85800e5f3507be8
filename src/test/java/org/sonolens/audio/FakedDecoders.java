package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sonolens.audio.decode.DecoderProgram;
import org.sonolens.audio.decode.HalvesSwitch;

/** Programs that stand in for the decoder, by which half of a sound they are asked for; which were started is counted. */
final class FakedDecoders implements AutoCloseable {
    private final Path folder;
    private final String decoder;

    /** All decode as they should, what is two seconds long in halves. */
    FakedDecoders(Path folder) throws Exception {
        this.folder = folder;
        DecoderProgram program = DecoderProgram.find();
        assertThat(program).isNotNull();
        decoder = "env LD_LIBRARY_PATH=" + program.file().getParent() + " " + program.file();
        Files.createDirectory(folder.resolve("started"));
        are("DECODE", "DECODE", "DECODE");
        HalvesSwitch.from(2);
    }

    /**
     * Programs in place of those that decode the first half, the second, and all: words for the shell, in which DECODE
     * stands for what decodes, SLOWLY for the same as fast as it is heard, and OTHERWISE for a sound of another rate.
     */
    void are(String first, String second, String whole) throws Exception {
        Path program = folder.resolve("decoder.sh");
        // a folder may be made where no file may be written
        Files.writeString(program, """
                #!/bin/sh
                started() { mkdir %s/started/$1-$$; }
                case " $* " in
                *" -ss "*) started second; %s ;;
                *" -t "*) started first; %s ;;
                *) started whole; %s ;;
                esac
                """.formatted(folder, words(second), words(first), words(whole)));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        System.setProperty(DecoderProgram.PROGRAM_PROPERTY, program.toString());
    }

    private String words(String given) {
        String said = given.replace("DECODE", decoder + " \"$@\"")
                .replace("SLOWLY", decoder + " -re \"$@\"")
                .replace("OTHERWISE", decoder + " -nostdin -v error -f lavfi -i sine=r=22050:d=4 -f wav pipe:1");
        // a shell that waited for it would be ended without it
        return given.matches("[A-Z]+") ? "exec " + said : said;
    }

    /** Which were started, sorted. */
    List<String> started() throws Exception {
        try (Stream<Path> made = Files.list(folder.resolve("started"))) {
            return made.map(path -> path.getFileName().toString().replaceAll("-.*", ""))
                    .sorted()
                    .toList();
        }
    }

    void forgetStarted() throws Exception {
        try (Stream<Path> made = Files.list(folder.resolve("started"))) {
            for (Path path : made.toList()) {
                Files.delete(path);
            }
        }
    }

    /** How many run now. */
    static long running() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    @Override
    public void close() {
        System.clearProperty(DecoderProgram.PROGRAM_PROPERTY);
        HalvesSwitch.asUsual();
    }
}
