package org.sonolens.ui;

import java.util.Optional;
import org.sonolens.tile.PictureJob;
import org.sonolens.view.LevelRange;

/** Carries the range between the colour bar, the pictures that suggest one, and what is shown. FX thread only. */
final class RangeControl implements RangeActions {
    private final Session session;
    private final SpectrogramPane spectrogram;
    private final ColourBar bar = new ColourBar(this);

    RangeControl(Session session, SpectrogramPane spectrogram) {
        this.session = session;
        this.spectrogram = spectrogram;
        spectrogram.ranges().setOnRange(this::seen);
        spectrogram.ranges().setOnCounts(bar::setCounts);
    }

    ColourBar bar() {
        return bar;
    }

    void show(Shown now) {
        PictureJob job = spectrogram.job();
        bar.setPalette(now.palette());
        bar.setRange(job == null ? now.range().base() : now.range().at(job.framesPerColumn()));
        bar.setAuto(now.range().auto());
        bar.setLocked(now.range().locked());
    }

    void toggleLock() {
        Shown now = session.shown();
        if (now != null) {
            lockWanted(!now.range().locked());
        }
    }

    @Override
    public void rangeChosen(LevelRange range) {
        session.change(now -> now.withRange(now.range().byHand(range)));
        rememberLock();
    }

    @Override
    public void autoWanted() {
        PictureJob job = spectrogram.job();
        session.change(now -> {
            RangeChoice auto = now.range().automatic();
            return now.withRange(job == null ? auto : auto.seen(job.autoRange(), job.framesPerColumn(), job.isExact()));
        });
        rememberLock();
    }

    @Override
    public void lockWanted(boolean locked) {
        session.change(now -> {
            PictureJob job = spectrogram.job();
            LevelRange shown = job == null ? null : now.range().at(job.framesPerColumn());
            return now.withRange(now.range().locked(locked, shown));
        });
        rememberLock();
    }

    private void rememberLock() {
        Shown now = session.shown();
        Optional<LevelRange> locked =
                now != null && now.range().locked() ? Optional.of(now.range().base()) : Optional.empty();
        if (!locked.equals(session.settings().look().lockedRange())) {
            session.remember(s -> s.withLook(s.look().withLockedRange(locked)));
        }
    }

    private void seen(PictureJob job, LevelRange range) {
        double frames = job.framesPerColumn();
        session.change(now -> now.withRange(
                job.isGrowing()
                        ? now.range().growing(range, frames, job.isExact())
                        : now.range().seen(range, frames, job.isExact())));
    }
}
