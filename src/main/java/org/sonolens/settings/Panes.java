package org.sonolens.settings;

import java.util.Set;
import java.util.TreeSet;

/**
 * How the window is divided. Immutable.
 *
 * @param filesWidthPx width of the file list when it is not folded, above 0
 * @param inspectorWidthPx width of the inspector when it is not folded, above 0
 * @param waveformShare height of the waveform as a share of waveform and spectrogram, 0 to 1
 * @param filesFolded whether the file list is folded away
 * @param inspectorFolded whether the inspector is folded away
 * @param closedSections titles of the inspector's sections that are closed
 */
public record Panes(
        double filesWidthPx,
        double inspectorWidthPx,
        double waveformShare,
        boolean filesFolded,
        boolean inspectorFolded,
        Set<String> closedSections) {
    public static final Panes DEFAULT = new Panes(300, 260, 0.16, false, true, Set.of());

    public Panes {
        if (!(filesWidthPx > 0 && inspectorWidthPx > 0) || !Double.isFinite(filesWidthPx + inspectorWidthPx)) {
            throw new IllegalArgumentException("panes of " + filesWidthPx + " and " + inspectorWidthPx + " px");
        }
        if (!(waveformShare >= 0 && waveformShare <= 1)) {
            throw new IllegalArgumentException("a waveform share of " + waveformShare + " is not from 0 to 1");
        }
        closedSections = Set.copyOf(closedSections);
    }

    public Panes withWidths(double files, double inspector) {
        return new Panes(files, inspector, waveformShare, filesFolded, inspectorFolded, closedSections);
    }

    public Panes withWaveformShare(double share) {
        return new Panes(filesWidthPx, inspectorWidthPx, share, filesFolded, inspectorFolded, closedSections);
    }

    public Panes withFolded(boolean files, boolean inspector) {
        return new Panes(filesWidthPx, inspectorWidthPx, waveformShare, files, inspector, closedSections);
    }

    public Panes withSection(String title, boolean open) {
        Set<String> closed = new TreeSet<>(closedSections);
        if (open) {
            closed.remove(title);
        } else {
            closed.add(title);
        }
        return new Panes(filesWidthPx, inspectorWidthPx, waveformShare, filesFolded, inspectorFolded, closed);
    }
}
