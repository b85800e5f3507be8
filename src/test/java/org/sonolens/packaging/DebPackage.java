package org.sonolens.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The Debian package: the app-image in /usr/lib/sonolens, and what makes it at home on a desktop. No script of it runs on
 * installing or removing: what other packages keep of such files, they do by themselves.
 */
final class DebPackage {
    static final String ID = "org.sonolens.Sonolens";

    private final Workplace place;
    private final Path icons;

    DebPackage(Workplace place, Path icons) {
        this.place = place;
        this.icons = icons;
    }

    /** Makes it of an app-image, whose place it takes over. @return the package */
    Path make(Path image) throws IOException {
        Path root = place.made().resolve("deb");
        Workplace.remove(root);
        Files.createDirectories(root.resolve("usr/lib"));
        // a second name for every file: nothing is copied
        link(image, root.resolve("usr/lib/sonolens"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/sonolens"), Path.of("../lib/sonolens/bin/sonolens"));
        desktop(root.resolve("usr/share"));
        control(root);
        place.settle(root);
        String architecture = architecture();
        Path deb = place.target().resolve("sonolens_" + place.version() + "_" + architecture + ".deb");
        Files.deleteIfExists(deb);
        Workplace.run(
                place.made(),
                Map.of("SOURCE_DATE_EPOCH", Long.toString(place.madeAt().getEpochSecond())),
                List.of("dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", root.toString(), deb.toString()));
        Workplace.remove(root);
        return deb;
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(one));
                if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (Files.isSymbolicLink(one)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(one));
                } else {
                    Files.createLink(target, one);
                }
            }
        }
    }

    private void desktop(Path share) throws IOException {
        Path sources = place.sources();
        List<Associations> kinds = Associations.in(sources.resolve("associations"));
        write(
                share.resolve("applications/" + ID + ".desktop"),
                Files.readString(sources.resolve("sonolens.desktop")).replace("@MIME@", Associations.mimeTypes(kinds)));
        write(share.resolve("mime/packages/" + ID + ".xml"), Associations.mimeInfo(kinds));
        write(share.resolve("metainfo/" + ID + ".metainfo.xml"), filled(sources.resolve("sonolens.metainfo.xml")));
        for (int size : Icons.SIZES) {
            Workplace.copy(
                    icons.resolve(size + ".png"),
                    share.resolve("icons/hicolor/" + size + "x" + size + "/apps/" + ID + ".png"));
        }
        Workplace.copy(sources.resolve("sonolens.svg"), share.resolve("icons/hicolor/scalable/apps/" + ID + ".svg"));
        zipped(share.resolve("man/man1/sonolens.1.gz"), filled(sources.resolve("sonolens.1")));
        Workplace.copy(sources.resolve("completion.bash"), share.resolve("bash-completion/completions/sonolens"));
        Workplace.copy(sources.resolve("completion.zsh"), share.resolve("zsh/vendor-completions/_sonolens"));
        write(share.resolve("doc/sonolens/copyright"), Files.readString(sources.resolve("copyright")));
        zipped(
                share.resolve("doc/sonolens/changelog.gz"),
                Files.readString(place.tree().resolve("CHANGELOG.md")));
    }

    private void control(Path root) throws IOException {
        long kib = Math.ceilDiv(Workplace.bytes(root), 1024L);
        Path folder = root.resolve("DEBIAN");
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> all = Files.walk(root.resolve("usr"))) {
            for (Path file : all.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                sums.append(md5(file))
                        .append("  ")
                        .append(root.relativize(file))
                        .append('\n');
            }
        }
        write(folder.resolve("md5sums"), sums.toString());
        write(
                folder.resolve("control"),
                filled(place.sources().resolve("control"))
                        .replace("@ARCHITECTURE@", architecture())
                        .replace("@KIB@", Long.toString(kib)));
    }

    private String filled(Path template) throws IOException {
        return Files.readString(template)
                .replace("@VERSION@", place.version())
                .replace("@DATE@", place.madeAt().toString().substring(0, 10));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Without a time in it: Java writes none. */
    private static void zipped(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                GZIPOutputStream zip = new GZIPOutputStream(out) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static String md5(Path file) throws IOException {
        try {
            // what dpkg compares files with; nothing of it has to be safe
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As Debian names this machine's kind. */
    static String architecture() {
        String name = System.getProperty("os.arch", "");
        return switch (name) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> throw new IllegalStateException("there are no natives for " + name);
        };
    }
}
