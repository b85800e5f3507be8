package org.sonolens.view;

/**
 * The two levels between which colour runs. Immutable.
 *
 * @param floorDbfs darkest
 * @param ceilingDbfs brightest
 */
public record LevelRange(double floorDbfs, double ceilingDbfs) {
    public LevelRange {
        if (!(floorDbfs < ceilingDbfs) || Double.isInfinite(floorDbfs) || Double.isInfinite(ceilingDbfs)) {
            throw new IllegalArgumentException(
                    "a floor of " + floorDbfs + " dBFS is not below a ceiling of " + ceilingDbfs + " dBFS");
        }
    }

    public double spanDb() {
        return ceilingDbfs - floorDbfs;
    }
}
