package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.sonolens.export.SoundExporter;

/**
 * What comes into a window from outside of it and what goes out: files that are dropped, pasted or brought by later starts,
 * sound that is dragged away, failures that nobody caught. FX thread only, except where a method says otherwise.
 */
public final class Outside {
    private final MessageLine messages;
    private final WindowFrame frame;
    private final HandedFiles handed;
    private final DropTarget drops;
    private final Welcome welcome;
    private Consumer<Path> opened = file -> {};
    private boolean closed;

    Outside(
            Scene scene,
            Session session,
            MessageLine messages,
            WindowFrame frame,
            Welcome welcome,
            SoundExporter exporter,
            SpectrogramPane picture) {
        this.messages = messages;
        this.frame = frame;
        this.welcome = welcome;
        handed = new HandedFiles(session, messages);
        drops = new DropTarget(scene, session, messages);
        SoundDrag.from(session, messages, new DraggedSound(exporter), picture);
    }

    /** Opens what a later start brings, and comes to the front; false once the window is closing. */
    public boolean take(List<Path> files) {
        if (!closed) {
            handed.open(files);
            frame.toFront();
        }
        return !closed;
    }

    /** Hears of every file that is open. */
    public void setOnOpened(Consumer<Path> listener) {
        opened = listener;
    }

    /** While nothing is open, offers to go back to a file. @param why a sentence */
    public void offer(String why, Path file) {
        welcome.offer(why, file);
    }

    /** Says that something failed; the window goes on. @param sentence what, and what to do; may hold any text */
    public void fail(String sentence) {
        messages.sayError(sentence);
    }

    void paste() {
        drops.paste();
    }

    void opened(Path file) {
        opened.accept(file);
    }

    /** Nothing is open, and nothing on its way. */
    void nothingToShow() {
        welcome.appear();
    }

    /** A list has begun: there is no use for a welcome any more. */
    void begun() {
        welcome.leave();
    }

    void close() {
        closed = true;
        handed.close();
    }

    /** Removes what was written for others; off the FX thread, once nothing is exported any more. */
    void cleanUp() {
        DraggedSound.removeAll();
    }
}
