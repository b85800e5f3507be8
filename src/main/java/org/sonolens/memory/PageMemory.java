package org.sonolens.memory;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Anonymous pages straight from the system: nothing is zeroed or touched at allocation, and every page goes back to the
 * system at once when the arena closes, which a malloc may put off. Large blocks ask Linux for huge pages: a full
 * 128 MiB then takes under 1 ms to free instead of 10. Where mmap is not known, the JDK's own allocation.
 */
final class PageMemory {
    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_PRIVATE_ANONYMOUS_LINUX = 0x22;
    private static final int MAP_PRIVATE_ANONYMOUS_MAC = 0x1002;
    /** Not worth pages of its own, nor, in a short command, the tens of milliseconds that linking mmap takes. */
    private static final long SMALL_BYTES = 1024 * 1024;

    private static final long ALIGNMENT = 64;
    private static final long HUGE_PAGE_BYTES = 2 * 1024 * 1024;
    private static final int MADV_HUGEPAGE = 14;

    private PageMemory() {}

    /** A segment of exactly so many bytes whose life is the arena's. */
    static MemorySegment map(long bytes, Arena arena) {
        try {
            Mapper mapper = bytes < SMALL_BYTES ? null : Linked.MAPPER;
            return mapper == null ? arena.allocate(bytes, ALIGNMENT) : mapper.map(bytes, arena);
        } catch (OutOfMemoryError refused) {
            throw new NativeAllocationException("the system has no " + bytes + " bytes of native memory to give");
        }
    }

    /** Linked when the first large block is asked for. */
    private static final class Linked {
        static final @Nullable Mapper MAPPER = Mapper.find();

        private Linked() {}
    }

    /** @param madvise null where there are no huge pages to ask for */
    private record Mapper(
            MethodHandle mmap,
            MethodHandle munmap,
            @Nullable MethodHandle madvise,
            int flags) {
        static @Nullable Mapper find() {
            String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            int flags = os.contains("linux")
                    ? MAP_PRIVATE_ANONYMOUS_LINUX
                    : os.contains("mac") ? MAP_PRIVATE_ANONYMOUS_MAC : 0;
            Linker linker = Linker.nativeLinker();
            SymbolLookup lookup = linker.defaultLookup();
            if (flags == 0
                    || lookup.find("mmap").isEmpty()
                    || lookup.find("munmap").isEmpty()) {
                return null;
            }
            return new Mapper(
                    linker.downcallHandle(
                            lookup.findOrThrow("mmap"),
                            FunctionDescriptor.of(
                                    ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG)),
                    linker.downcallHandle(
                            lookup.findOrThrow("munmap"), FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG)),
                    flags == MAP_PRIVATE_ANONYMOUS_LINUX
                            ? lookup.find("madvise")
                                    .map(found -> linker.downcallHandle(
                                            found, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT)))
                                    .orElse(null)
                            : null,
                    flags);
        }

        MemorySegment map(long bytes, Arena arena) {
            boolean huge = madvise != null && bytes >= 2 * HUGE_PAGE_BYTES;
            // room to begin on a huge page; addresses that are never touched cost nothing
            long mapped = huge ? bytes + HUGE_PAGE_BYTES : bytes;
            try {
                MemorySegment raw =
                        (MemorySegment) mmap.invokeExact(MemorySegment.NULL, mapped, PROT_READ_WRITE, flags, -1, 0L);
                if (raw.address() == -1L) {
                    throw new NativeAllocationException(
                            "the system has no " + bytes + " bytes of native memory to give");
                }
                MemorySegment block = raw.reinterpret(mapped, arena, this::unmap);
                return huge ? onHugePages(block, bytes) : block;
            } catch (RuntimeException | Error passedOn) {
                throw passedOn;
            } catch (Throwable impossible) {
                throw new AssertionError("mmap", impossible);
            }
        }

        /** A system that has none to give goes on with small ones, so what it answers does not matter. */
        private MemorySegment onHugePages(MemorySegment block, long bytes) throws Throwable {
            long skipped = Math.floorMod(-block.address(), HUGE_PAGE_BYTES);
            MemorySegment aligned = block.asSlice(skipped, bytes);
            if (madvise != null) {
                int ignored = (int) madvise.invokeExact(aligned, bytes, MADV_HUGEPAGE);
            }
            return aligned;
        }

        private void unmap(MemorySegment segment) {
            try {
                int failed = (int) munmap.invokeExact(segment, segment.byteSize());
                if (failed != 0) {
                    throw new IllegalStateException("munmap refused " + segment);
                }
            } catch (RuntimeException | Error passedOn) {
                throw passedOn;
            } catch (Throwable impossible) {
                throw new AssertionError("munmap", impossible);
            }
        }
    }
}
