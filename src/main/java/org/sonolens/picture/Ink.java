package org.sonolens.picture;

/** The colours of a saved picture around its data, ARGB. */
final class Ink {
    static final int BACKGROUND = 0xFF14161A;
    static final int TITLE = 0xFFE8EAED;
    static final int LABEL = 0xFFC3C7CE;
    static final int NAME = 0xFF9BA1AB;
    static final int TICK = 0xFF7C838E;
    static final int MINOR_TICK = 0xFF4A505A;
    static final int FRAME = 0xFF3A3F48;
    static final int MARK_BACKGROUND = 0xFF2A2E36;
    static final int NO_DATA = 0xFF000000;

    private Ink() {}
}
