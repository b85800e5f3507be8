/** The fast Fourier transform behind one interface: FFTW through the Foreign Function API, JTransforms everywhere else. */
@NullMarked
package org.sonolens.fft;

import org.jspecify.annotations.NullMarked;
