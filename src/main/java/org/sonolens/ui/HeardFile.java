package org.sonolens.ui;

import java.util.Locale;
import org.sonolens.export.MadeSound;
import org.sonolens.play.PlayMode;
import org.sonolens.play.PlaySetup;
import org.sonolens.play.PlayedSpan;
import org.sonolens.play.SoundToSave;
import org.sonolens.view.TimeSpan;

/** A stretch of what is shown, as it is heard, as a file. Stateless. */
final class HeardFile {
    private HeardFile() {}

    /** @param channels of the recording */
    static MadeSound of(Shown shown, Hearing hearing, TimeSpan span, int channels) {
        SoundToSave sound = new SoundToSave(
                new PlaySetup(hearing.mode(), hearing.band(shown), shown.facts().trueRateHz(), SoundToSave.RATE_HZ),
                hearing.channels(),
                channels,
                new PlayedSpan(span.first(), span.end(), false));
        String comment = String.format(
                Locale.ROOT,
                "%s, %.6f to %.6f s, as heard at %s",
                shown.info().name(),
                shown.seconds(span.first()),
                shown.seconds(span.end()),
                hearing.mode().text());
        return new MadeSound(
                SoundToSave.RATE_HZ,
                hearing.channels().voices(),
                sound.frames(),
                comment,
                reader -> sound.begin(reader)::next);
    }

    /** A name that says how it is heard. @param plain ending in .wav */
    static String name(String plain, Hearing hearing) {
        String how = switch (hearing.mode()) {
            case PlayMode.Expansion expansion -> "te" + expansion.factor();
            case PlayMode.Heterodyne heterodyne -> String.format(Locale.ROOT, "het%.1fkHz", heterodyne.hz() / 1000);
            case PlayMode.Speed speed ->
                String.format(Locale.ROOT, "x%s%s", speed.factor(), speed.keepPitch() ? "-pitch" : "");
        };
        return plain.substring(0, plain.lastIndexOf('.')) + "_" + how + ".wav";
    }
}
