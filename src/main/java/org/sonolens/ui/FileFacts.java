package org.sonolens.ui;

import java.util.List;

/**
 * What the list of files says about a recording beside its name. Immutable.
 *
 * @param length such as 1:12
 * @param rate such as 48k
 * @param repairs what was wrong with it and is read anyway, one sentence each
 */
public record FileFacts(String length, String rate, List<String> repairs) {
    public FileFacts {
        repairs = List.copyOf(repairs);
    }

    public FileFacts(String length, String rate) {
        this(length, rate, List.of());
    }
}
