package org.sonolens.audio;

import java.util.List;

/**
 * What a file's header says of it, without its samples. Immutable.
 *
 * @param repairs what is wrong with the header and is read anyway, one sentence each
 */
public record FileHeader(AudioFormat format, Metadata metadata, List<String> repairs) {
    public FileHeader {
        repairs = List.copyOf(repairs);
    }
}
