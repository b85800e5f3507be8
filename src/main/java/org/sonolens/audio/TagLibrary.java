package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.exceptions.CannotReadException;
import org.jaudiotagger.audio.mp4.atom.Mp4BoxHeader;
import org.jaudiotagger.tag.TagException;
import org.jaudiotagger.tag.TagField;
import org.jaudiotagger.tag.TagTextField;
import org.jaudiotagger.tag.id3.AbstractID3v2Frame;
import org.jaudiotagger.tag.id3.AbstractID3v2Tag;
import org.jaudiotagger.tag.id3.ID3v22Tag;
import org.jaudiotagger.tag.id3.ID3v23Tag;
import org.jaudiotagger.tag.id3.ID3v24Tag;
import org.jaudiotagger.tag.id3.framebody.FrameBodyCOMM;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTXXX;
import org.jaudiotagger.tag.mp4.field.Mp4DiscNoField;
import org.jaudiotagger.tag.mp4.field.Mp4GenreField;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;
import org.jaudiotagger.tag.mp4.field.Mp4TagTextField;
import org.jaudiotagger.tag.mp4.field.Mp4TrackField;
import org.jaudiotagger.tag.vorbiscomment.VorbisCommentReader;
import org.slf4j.LoggerFactory;

/**
 * The one place that meets jaudiotagger, which decodes the texts of ID3, Vorbis and MP4 tags. It is given small pieces whose
 * lengths were checked, never a file, and whatever it throws about what is in them costs that piece alone. Thread-safe.
 */
final class TagLibrary {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(TagLibrary.class);
    private static final Path NO_FILE = Path.of("tag");
    private static final int TEXT_TYPE = 1;
    private static final int TYPE_OFFSET = 8;
    private static final int DATA_HEADER_BYTES = 16;

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger ITS_LOG = Logger.getLogger("org.jaudiotagger");

    static {
        ITS_LOG.setLevel(Level.OFF);
    }

    private TagLibrary() {}

    /** The texts of an ID3v2 tag. @param tag as {@link Id3Frames#cleaned} gives it */
    static Map<String, String> id3(byte[] tag) {
        TagNames names = new TagNames();
        if (tag.length > Id3Frames.HEADER_BYTES) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(tag);
                AbstractID3v2Tag read = switch (tag[3]) {
                    case 2 -> new ID3v22Tag(bytes, "");
                    case 3 -> new ID3v23Tag(bytes, "");
                    default -> new ID3v24Tag(bytes, "");
                };
                for (Iterator<TagField> fields = read.getFields(); fields.hasNext(); ) {
                    if (fields.next() instanceof AbstractID3v2Frame frame) {
                        frame(frame, names);
                    }
                }
            } catch (TagException | RuntimeException damaged) {
                LOG.debug("an ID3 tag that cannot be decoded", damaged);
            }
        }
        return names.texts();
    }

    private static void frame(AbstractID3v2Frame frame, TagNames names) {
        try {
            if (frame.getBody() instanceof FrameBodyTXXX own) {
                String name = own.getDescription();
                if (name.isBlank()) {
                    names.put(frame.getId(), own.getText());
                } else {
                    names.putNamed(name, own.getText());
                }
            } else if (frame.getBody() instanceof FrameBodyCOMM comment) {
                names.put(frame.getId(), comment.getText());
            } else {
                names.put(frame.getId(), frame.getContent());
            }
        } catch (RuntimeException damaged) {
            LOG.debug("an ID3 frame that cannot be decoded", damaged);
        }
    }

    /** The texts of a block of Vorbis comments. @param block as {@link VorbisFields#cleaned} gives it */
    static Map<String, String> vorbis(byte[] block) {
        TagNames names = new TagNames();
        if (block.length > 0) {
            try {
                Iterator<TagField> fields =
                        new VorbisCommentReader().read(block, true, NO_FILE).getFields();
                while (fields.hasNext()) {
                    if (fields.next() instanceof TagTextField text) {
                        names.putNamed(text.getId(), text.getContent());
                    }
                }
            } catch (IOException | CannotReadException | RuntimeException damaged) {
                LOG.debug("Vorbis comments that cannot be decoded", damaged);
            }
        }
        return names.texts();
    }

    /** The texts of an MP4 file's item list; numbers and pictures of other kinds are left out. */
    static Map<String, String> mp4(List<Mp4Items.Item> items) {
        TagNames names = new TagNames();
        for (Mp4Items.Item item : items) {
            try {
                item(item, names);
            } catch (IOException | RuntimeException damaged) {
                LOG.debug("an MP4 tag that cannot be decoded", damaged);
            }
        }
        return names.texts();
    }

    private static void item(Mp4Items.Item item, TagNames names) throws IOException {
        byte[] content = item.content();
        if (item.id().equals("----")) {
            Mp4BoxHeader header = new Mp4BoxHeader(header(item.id(), content.length));
            Mp4TagReverseDnsField own = new Mp4TagReverseDnsField(header, ByteBuffer.wrap(content));
            names.putNamed(own.getDescriptor(), own.getContent());
            return;
        }
        if (content.length < DATA_HEADER_BYTES || ByteBuffer.wrap(content).getInt(0) > content.length) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        switch (item.id()) {
            case "trkn" -> names.put(item.id(), new Mp4TrackField(item.id(), bytes).getContent());
            case "disk" -> names.put(item.id(), new Mp4DiscNoField(item.id(), bytes).getContent());
            case "gnre" -> names.put(item.id(), new Mp4GenreField(item.id(), bytes).getContent());
            default -> {
                if (bytes.getInt(TYPE_OFFSET) == TEXT_TYPE) {
                    names.put(item.id(), new Mp4TagTextField(item.id(), bytes).getContent());
                }
            }
        }
    }

    private static ByteBuffer header(String id, int contentBytes) {
        return ByteBuffer.allocate(8)
                .putInt(contentBytes + 8)
                .put(id.getBytes(StandardCharsets.ISO_8859_1))
                .flip();
    }
}
