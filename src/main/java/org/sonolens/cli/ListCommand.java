package org.sonolens.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.cli.Options;
import org.sonolens.settings.UserFolders;

/** {@code list}: the recordings of a folder as one table. */
final class ListCommand implements Command {
    private static final String CSV_LINE_END = "\r\n";

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String description() {
        return "Prints a row for each recording of a folder: file, date, time, latitude, longitude, rate, channels,"
                + " seconds, repairs, why one cannot be read, and the flag, tags, note and boxes it was given in the"
                + " window. Date and time are the recorder's own clock; rate and"
                + " seconds are the file's.";
    }

    @Override
    public String operands() {
        return "FOLDER...";
    }

    @Override
    public void declare(Options options) {
        RecordingFiles.declare(options);
        Given.flag(options, "csv", "comma-separated values with a header line (default)");
        Given.flag(options, "json", "one JSON object a line");
    }

    @Override
    public int run(Given given) throws Exception {
        boolean json = given.has("json");
        if (given.has("csv") && json) {
            throw new WrongUsageException("--csv and --json exclude each other");
        }
        PrintWriter out = given.out();
        PrintWriter err = given.err();
        RecordingFiles recordings = RecordingFiles.in(given.files(), given.has("recursive"));
        recordings.problems().forEach(err::println);
        AtomicInteger unreadable = new AtomicInteger();
        if (!json) {
            out.print(ListColumn.csvHeader() + CSV_LINE_END);
        }
        FolderNotes notes = new FolderNotes(UserFolders.current().data(), err);
        recordings.each(ListedFile::read, read -> {
            ListedFile row = read.withReview(notes.of(read.file()));
            if (row.error() != null) {
                unreadable.incrementAndGet();
            }
            out.print(json ? ListColumn.json(row) + '\n' : ListColumn.csv(row) + CSV_LINE_END);
        });
        out.flush();
        if (unreadable.get() > 0) {
            err.println("sonolens: " + unreadable + " of " + recordings.files().size()
                    + " files cannot be read; the column error says why");
        }
        err.flush();
        return unreadable.get() == 0 && recordings.problems().isEmpty() ? 0 : 1;
    }
}
