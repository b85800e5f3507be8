package org.sonolens.ui;

/**
 * What the window itself does when an action asks for it: each passed on to the part that can. FX thread only.
 *
 * @param showState says the state of the picture anew
 * @param keySheet shows or hides the key sheet
 * @param clipboard opens what was copied
 * @param close closes the window
 */
record WindowCommands(
        FileDialogs dialogs,
        SidePanes sides,
        RangeControl range,
        PointerReadout pointer,
        EventSteps events,
        SoundSaving saving,
        ReviewActions review,
        ListeningDesk listening,
        Runnable showState,
        Runnable keySheet,
        Runnable clipboard,
        Runnable close)
        implements Actions.WindowActions {
    @Override
    public void openFiles() {
        dialogs.openFiles();
    }

    @Override
    public void openFolder() {
        dialogs.openFolder();
    }

    @Override
    public void toggleFiles() {
        sides.toggleFiles();
    }

    @Override
    public void toggleInspector() {
        sides.toggleInspector();
        showState.run();
    }

    @Override
    public void toggleLock() {
        range.toggleLock();
    }

    @Override
    public double pointerX() {
        return pointer.pointerX();
    }

    @Override
    public void toEvent(int direction) {
        events.go(direction);
    }

    @Override
    public void paste() {
        clipboard.run();
    }

    @Override
    public void exportSound() {
        saving.start();
    }

    @Override
    public void showKeys() {
        keySheet.run();
    }

    @Override
    public void closeWindow() {
        close.run();
    }
}
