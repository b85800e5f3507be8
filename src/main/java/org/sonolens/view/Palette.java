package org.sonolens.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a grey value of 0 (floor) to 255 (ceiling) to a colour. Immutable.
 *
 * <p>Viridis, magma and inferno are by Nathaniel Smith and Stéfan van der Walt, cividis by Nuñez, Anderton and Renslow
 * (2018). Their tables come from matplotlib 3.6.3 (lib/matplotlib/_cm_listed.py), which its authors released under CC0,
 * each value times 255 and rounded. They stand as resources of 256 colours in hexadecimal beside this class.
 *
 * <p>Lightness (CIE L*) grows with every colour from floor to ceiling; in inverted grey it falls. Eight colours of viridis
 * and cividis differ by 1 in a channel from the published, since rounding had made lightness fall there, by 0.03 at most.
 * Magma and inferno go the way of the published ones through the colours, in equal steps of lightness: published, they
 * stay so long in near black that what is faint in a picture was told apart worse than what is loud. So the largest step
 * over any sixteen colours is 1.31 times the smallest in viridis, 1.50 in cividis, 1.69 in the greys and 1.07 in magma and
 * inferno, which had 2.51 and 2.49.
 */
public enum Palette {
    VIRIDIS,
    MAGMA,
    INFERNO,
    CIVIDIS,
    GREY,
    INVERTED_GREY;

    /** Colours a palette has. */
    public static final int COLOURS = 256;

    private static final int OPAQUE = 0xFF000000;

    private static final int HEX_DIGITS = 6;

    /** Made when it is first asked for; never handed out, so never changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private volatile int @Nullable [] table;

    /** The opaque colour 0xFFRRGGBB of a grey value from 0 to 255. */
    public int argb(int index) {
        return table()[index];
    }

    /** The 256 opaque colours 0xFFRRGGBB from floor to ceiling; a new array that belongs to the caller. */
    public int[] colours() {
        return table().clone();
    }

    /** The palette after this one, the first after the last. */
    @SuppressWarnings("EnumOrdinal") // the order of the palettes is what is asked for
    public Palette next() {
        Palette[] all = values();
        return all[(ordinal() + 1) % all.length];
    }

    /** The name used on the command line, in JSON and on screen. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The palette of that name, in any case; empty when there is none. */
    public static Optional<Palette> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Palette palette : values()) {
            if (palette.label().equals(wanted)) {
                return Optional.of(palette);
            }
        }
        return Optional.empty();
    }

    private int[] table() {
        int[] made = table;
        if (made == null) {
            made = switch (this) {
                case GREY -> greys(0, 1);
                case INVERTED_GREY -> greys(255, -1);
                case VIRIDIS, MAGMA, INFERNO, CIVIDIS -> listed(label() + ".hex");
            };
            table = made;
        }
        return made;
    }

    private static int[] greys(int first, int step) {
        int[] colours = new int[COLOURS];
        for (int i = 0; i < COLOURS; i++) {
            colours[i] = OPAQUE | (first + i * step) * 0x010101;
        }
        return colours;
    }

    private static int[] listed(String resource) {
        try (InputStream in = Palette.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its colours " + resource);
            }
            byte[] text = in.readAllBytes();
            if (text.length != COLOURS * (HEX_DIGITS + 1)) {
                throw new IllegalStateException(resource + " holds no " + COLOURS + " colours");
            }
            int[] colours = new int[COLOURS];
            for (int i = 0; i < text.length; i++) {
                int place = i / (HEX_DIGITS + 1);
                if (i % (HEX_DIGITS + 1) < HEX_DIGITS) {
                    colours[place] = colours[place] << 4 | Character.digit(text[i], 16);
                }
            }
            for (int i = 0; i < COLOURS; i++) {
                colours[i] |= OPAQUE;
            }
            return colours;
        } catch (IOException e) {
            throw new UncheckedIOException("the colours " + resource + " cannot be read", e);
        }
    }
}
