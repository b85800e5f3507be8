package org.sonolens.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemTrashTest {
    @TempDir
    Path folder;

    private Path home;
    private Path disk;
    private SystemTrash trash;

    @BeforeEach
    void twoVolumes() throws IOException {
        folder = folder.toRealPath();
        home = folder.resolve("home/.local/share/Trash");
        disk = Files.createDirectories(folder.resolve("disk"));
        Files.createDirectories(folder.resolve("home/sounds"));
        trash = new SystemTrash(
                new TrashFolders(home, 1000, path -> path.startsWith(disk) ? "the disk" : "the system's"));
    }

    private Path sound(String name) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("home/sounds")).resolve(name), name);
    }

    @Test
    void aFileGoesToTheHomeTrashWithANoteThatSaysWhereFromAndWhen() throws IOException {
        Path file = sound("a ü%1.wav");
        Trashed trashed = trash.put(file);
        assertThat(file).doesNotExist();
        assertThat(home.resolve("files/a ü%1.wav")).hasContent("a ü%1.wav");
        List<String> info = Files.readAllLines(home.resolve("info/a ü%1.wav.trashinfo"));
        assertThat(info).hasSize(3).startsWith("[Trash Info]", "Path=" + folder + "/home/sounds/a%20%C3%BC%251.wav");
        assertThat(info.getLast()).matches("DeletionDate=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        trash.restore(trashed);
        assertThat(file).hasContent("a ü%1.wav");
        assertThat(home.resolve("info")).isEmptyDirectory();
        assertThat(home.resolve("files")).isEmptyDirectory();
    }

    @Test
    void filesOfTheSameNameStandBesideEachOtherAndEachComesBackAsItself() throws IOException {
        Trashed first = trash.put(Files.writeString(sound("a.wav"), "first"));
        Trashed second = trash.put(Files.writeString(sound("a.wav"), "second"));
        assertThat(second.file()).hasFileName("a.2.wav");
        trash.restore(second);
        assertThat(folder.resolve("home/sounds/a.wav")).hasContent("second");
        assertThatThrownBy(() -> trash.restore(first)).hasMessageContaining("another file has its name now");
        assertThat(first.file()).hasContent("first");
    }

    @Test
    void onAnotherVolumeTheTrashIsAtItsTopAndPathsAreFromThere() throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(disk.resolve("night/1")).resolve("b.wav"), "b");
        trash.put(file);
        assertThat(disk.resolve(".Trash-1000/files/b.wav")).hasContent("b");
        assertThat(Files.readAllLines(disk.resolve(".Trash-1000/info/b.wav.trashinfo")))
                .contains("Path=night/1/b.wav");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(disk.resolve(".Trash-1000"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aSharedTrashIsTakenOnlyWhenItIsStickyAndNoLink() throws IOException {
        Path shared = Files.createDirectory(disk.resolve(".Trash"));
        trash.put(Files.writeString(disk.resolve("c.wav"), "c"));
        assertThat(disk.resolve(".Trash-1000/files/c.wav")).exists();
        Files.setAttribute(shared, "unix:mode", 01777);
        trash.put(Files.writeString(disk.resolve("d.wav"), "d"));
        assertThat(shared.resolve("1000/files/d.wav")).exists();
        Files.move(shared, disk.resolve("elsewhere"));
        Files.createSymbolicLink(shared, disk.resolve("elsewhere"));
        trash.put(Files.writeString(disk.resolve("e.wav"), "e"));
        assertThat(disk.resolve(".Trash-1000/files/e.wav")).exists();
    }

    @Test
    void ofALinkTheLinkGoesAndWhatItLeadsToStays() throws IOException {
        Path target = sound("target.wav");
        Path link = Files.createSymbolicLink(folder.resolve("home/sounds/link.wav"), target);
        Trashed trashed = trash.put(link);
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(target).hasContent("target.wav");
        assertThat(trashed.file()).isSymbolicLink();
        trash.restore(trashed);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void whatIsGoneOrCannotBeMovedIsSaidAndLeavesNoNote() throws IOException {
        assertThatThrownBy(() -> trash.put(folder.resolve("home/sounds/none.wav")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.wav")
                .hasMessageContaining("not there any more");
        Path file = sound("f.wav");
        Files.createDirectories(home);
        Files.writeString(home.resolve("files"), "in the way");
        assertThatThrownBy(() -> trash.put(file)).isInstanceOf(IOException.class);
        assertThat(file).exists();
        assertThat(home.resolve("info")).doesNotExist();
    }

    /** On the real devices of this machine, when there are two. */
    @Test
    void theUsersOwnTrashFollowsXdgDataHome() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        SystemTrash own =
                new SystemTrash(TrashFolders.ofUser(name -> name.equals("XDG_DATA_HOME") ? data.toString() : null));
        Trashed trashed = own.put(sound("g.wav"));
        assertThat(trashed.file()).isEqualTo(data.resolve("Trash/files/g.wav"));
    }
}
