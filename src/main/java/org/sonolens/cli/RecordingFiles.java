package org.sonolens.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.sonolens.folder.FolderNews;
import org.sonolens.folder.FolderRequest;
import org.sonolens.folder.FolderScan;

/**
 * The recordings that a user named by files and folders, in natural order. Immutable.
 *
 * @param files as they were given, those of a folder below the name it was given by
 * @param problems sentences about folders that cannot be read
 */
record RecordingFiles(List<Path> files, List<String> problems) {
    RecordingFiles {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** Declares whether folders in folders count. */
    static void declare(Options options) {
        options.addOption(
                Option.builder("r").longOpt("recursive").desc("subfolders, too").get());
    }

    /** What is in folders now; a file named is itself, whatever it is called and whether it exists or not. */
    static RecordingFiles in(List<Path> given, boolean intoSubfolders) {
        List<Path> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path one : given) {
            if (!Files.isDirectory(one)) {
                files.add(one);
                continue;
            }
            Path root = one.toAbsolutePath().normalize();
            FolderScan.start(new FolderRequest(List.of(one), intoSubfolders), Runnable::run, news -> {
                switch (news) {
                    case FolderNews.First first -> {}
                    case FolderNews.More more -> more.recordings().forEach(file -> files.add(asGiven(one, root, file)));
                    case FolderNews.Finished finished -> problems.addAll(finished.problems());
                }
            });
        }
        return new RecordingFiles(files, problems);
    }

    private static Path asGiven(Path given, Path root, Path file) {
        return file.startsWith(root) ? given.resolve(root.relativize(file)) : file;
    }

    /**
     * Looks at each file with all cores, and tells what was found in the order of the files, on this thread.
     *
     * @param look runs on other threads, several at once; none is ever interrupted
     */
    <T> void each(Function<Path, T> look, Consumer<T> tell) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                work -> Thread.ofPlatform().daemon().name("file-look").unstarted(work));
        try {
            List<Future<T>> found = new ArrayList<>(files.size());
            for (Path file : files) {
                found.add(pool.submit(() -> look.apply(file)));
            }
            for (Future<T> one : found) {
                tell.accept(one.get());
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
