package org.sonolens.measure;

/**
 * What a pixel of a picture shows: the loudest frame and bin that lie in it. Immutable.
 *
 * @param sample of the recording on which the frame stands
 * @param bin from 0
 * @param hz the bin's frequency in the sound as it was
 * @param levelDbfs the level of that bin in that frame
 */
public record PixelPeak(long sample, int bin, double hz, double levelDbfs) {}
