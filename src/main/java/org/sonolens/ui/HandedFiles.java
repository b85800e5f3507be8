package org.sonolens.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sonolens.folder.FolderNews;
import org.sonolens.folder.FolderRequest;

/**
 * What a later start of the program brings: it is put behind the list that is there, and the first of it is shown. A file
 * comes alone, a folder with its recordings. FX thread only.
 */
final class HandedFiles {
    private final Session session;
    private final MessageLine messages;
    private final RecordingSearch search;
    private final List<Path> found = new ArrayList<>();

    HandedFiles(Session session, MessageLine messages) {
        this.session = session;
        this.messages = messages;
        this.search = new RecordingSearch(this::heard);
    }

    /** Opens them. @param files absolute; none does nothing */
    void open(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        if (session.files().size() == 0) {
            session.open(files, false);
        } else if (files.size() == 1 && !Files.isDirectory(files.getFirst())) {
            session.bring(List.of(files.getFirst().normalize()));
        } else {
            found.clear();
            search.start(new FolderRequest(files, false));
        }
    }

    private void heard(FolderNews news) {
        switch (news) {
            case FolderNews.First first -> {}
            case FolderNews.More more -> found.addAll(more.recordings());
            case FolderNews.Finished finished -> {
                finished.problems().forEach(messages::sayError);
                session.bring(found);
            }
        }
    }

    /** Ends its thread; any thread. */
    void close() {
        search.close();
    }
}
