package org.sonolens.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One search for the recordings in what a user opened, told bit by bit. Started once, by {@link #start}; thread-safe.
 *
 * <p>Recordings are told by folder, a folder's own before those of its subfolders, each in {@link NaturalOrder}. A file
 * named by the user is in the list whatever it is called. Hidden files and folders are not, unless named. Folders are
 * read once each, however many links lead to them, so that links in a circle end.
 */
public final class FolderScan {
    /** Problems beyond these are counted in one last sentence. */
    public static final int MOST_PROBLEMS = 5;

    private static final int LARGEST_BATCH = 5_000;
    private static final long LONGEST_SILENCE_NANOS = 50_000_000;

    private final FolderRequest request;
    private final Consumer<FolderNews> listener;
    private final Set<Object> foldersRead = new HashSet<>();
    private final Set<Path> told = new HashSet<>();
    private final List<Path> waiting = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int moreProblems;
    private boolean firstTold;
    private long lastTellNanos;
    private volatile boolean cancelled;

    private FolderScan(FolderRequest request, Consumer<FolderNews> listener) {
        this.request = request;
        this.listener = listener;
    }

    /**
     * Begins a search.
     *
     * @param executor runs it whole in one task; a disk that hangs holds that thread
     * @param listener hears on that thread
     */
    public static FolderScan start(FolderRequest request, Executor executor, Consumer<FolderNews> listener) {
        FolderScan scan = new FolderScan(request, listener);
        executor.execute(scan::run);
        return scan;
    }

    /** Ends the search soon; news already on its way may still arrive, none is begun. Idempotent. */
    public void cancel() {
        cancelled = true;
    }

    private void run() {
        lastTellNanos = System.nanoTime();
        request.begin().filter(Files::isRegularFile).ifPresent(this::tellFirst);
        List<Path> files = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (Path given : request.given()) {
            sortGiven(GivenPath.absolute(given), files, folders);
        }
        GivenPath.sort(files);
        GivenPath.sort(folders);
        if (files.size() == 1 && folders.isEmpty()) {
            listAround(files.getFirst());
        } else {
            files.forEach(this::found);
            for (Path folder : folders) {
                listFolder(folder);
            }
        }
        finish();
    }

    private void sortGiven(Path path, List<Path> files, List<Path> folders) {
        if (Files.isDirectory(path)) {
            folders.add(path);
        } else if (Files.exists(path)) {
            files.add(path);
        } else {
            problem(GivenPath.name(path) + " does not exist; it may have been moved or renamed");
        }
    }

    private void listAround(Path file) {
        tellFirst(file);
        Path folder = file.getParent();
        List<Path> recordings = new ArrayList<>();
        if (folder != null) {
            recordings.addAll(contentOf(folder, false).recordings());
        }
        if (!recordings.contains(file)) {
            recordings.add(file);
            GivenPath.sort(recordings);
        }
        recordings.forEach(this::found);
    }

    private void listFolder(Path root) {
        Deque<Path> ahead = new ArrayDeque<>(List.of(root));
        while (!ahead.isEmpty() && !cancelled) {
            Path folder = ahead.pop();
            if (isNew(folder)) {
                FolderContent content = contentOf(folder, request.intoSubfolders());
                content.recordings().forEach(this::found);
                // Pushed from the last to the first, so that the first is read next.
                content.subfolders().reversed().forEach(ahead::push);
            }
        }
    }

    private boolean isNew(Path folder) {
        try {
            Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            return foldersRead.add(key == null ? folder.toRealPath() : key);
        } catch (IOException e) {
            // Reading it will say what is wrong.
            return foldersRead.add(folder);
        }
    }

    private FolderContent contentOf(Path folder, boolean withSubfolders) {
        try {
            return FolderContent.read(folder, withSubfolders, () -> cancelled);
        } catch (IOException e) {
            problem("the folder " + GivenPath.name(folder) + " cannot be read: " + reason(e));
            return new FolderContent(List.of(), List.of());
        }
    }

    private void found(Path recording) {
        if (!told.add(recording)) {
            return;
        }
        tellFirst(recording);
        waiting.add(recording);
        if (waiting.size() >= LARGEST_BATCH || System.nanoTime() - lastTellNanos > LONGEST_SILENCE_NANOS) {
            tellWaiting();
        }
    }

    private void tellFirst(Path recording) {
        if (!firstTold) {
            firstTold = true;
            tell(new FolderNews.First(recording));
        }
    }

    private void tellWaiting() {
        lastTellNanos = System.nanoTime();
        if (!waiting.isEmpty()) {
            tell(new FolderNews.More(waiting));
            waiting.clear();
        }
    }

    private void finish() {
        tellWaiting();
        if (moreProblems > 0) {
            problems.add(moreProblems + " more could not be read either");
        }
        tell(new FolderNews.Finished(told.size(), problems));
    }

    private void tell(FolderNews news) {
        if (!cancelled) {
            listener.accept(news);
        }
    }

    private void problem(String sentence) {
        if (problems.size() < MOST_PROBLEMS - 1) {
            problems.add(sentence);
        } else {
            moreProblems++;
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "you have no permission to read it";
            case NoSuchFileException missing -> "it does not exist any more";
            default -> String.valueOf(e.getMessage());
        };
    }
}
