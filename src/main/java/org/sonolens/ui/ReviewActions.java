package org.sonolens.ui;

import org.sonolens.review.Flag;

/** What a user can do to go through a folder. FX thread only. */
interface ReviewActions {
    /** Gives the current file a flag, or takes it when it has that one. @param goOn sets it always, and goes to the next */
    void flag(Flag flag, boolean goOn);

    /** Gives or takes one of the user's own tags. @param number from 0 */
    void tag(int number);

    void editNote();

    void editTags();

    void nextUnreviewed();

    /** Says that nothing is to be said of the current file, and goes to the next that is not reviewed. */
    void reviewedAndOn();

    void search();

    void chooseFilter();

    void chooseOrder();

    /** Shows what was opened before. */
    void recent();

    void nameTags();

    /** Lists the rejected files, to be moved to the trash. */
    void rejected();

    void undo();

    void redo();

    /** Enter: does what is asked for on the screen, else begins a note. */
    void enter();

    /** Esc: leaves what is written or asked. @return whether there was such a thing */
    boolean leave();

    /** Makes the list so wide that all columns are seen, or narrow again. */
    void widen();
}
