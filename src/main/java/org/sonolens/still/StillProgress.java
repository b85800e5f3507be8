package org.sonolens.still;

/** Hears how far a picture is. Called about twenty times a second on the thread that makes it. */
@FunctionalInterface
public interface StillProgress {
    /** Hears nothing and wants it all. */
    StillProgress NONE = part -> true;

    /**
     * @param part of it that is there, 0 to 1
     * @return whether it is still wanted
     */
    boolean isWantedAt(double part);
}
