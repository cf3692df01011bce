package io.plumbline.s3;

import io.plumbline.storage.ColumnChunks.ByteRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Some bytes of one object: ranges in their order that neither overlap nor touch.
record ByteRanges(List<ByteRange> list) {

    static final ByteRanges NONE = new ByteRanges(List.of());

    ByteRanges {
        list = List.copyOf(list);
    }

    /// @param ranges in any order, overlapping or not
    static ByteRanges of(Collection<ByteRange> ranges) {
        return new ByteRanges(joined(ranges, 0));
    }

    /// The first so many bytes.
    static ByteRanges first(long bytes) {
        return bytes == 0 ? NONE : new ByteRanges(List.of(new ByteRange(0, bytes)));
    }

    ByteRanges plus(ByteRanges others) {
        List<ByteRange> all = new ArrayList<>(list);
        all.addAll(others.list);
        return of(all);
    }

    ByteRanges minus(ByteRanges others) {
        List<ByteRange> left = new ArrayList<>();
        for (ByteRange range : list) {
            long from = range.offset();
            long end = end(range);
            for (ByteRange other : others.list) {
                if (end(other) > from && other.offset() < end) {
                    add(left, from, other.offset());
                    from = Math.max(from, end(other));
                }
            }
            add(left, from, end);
        }
        return new ByteRanges(left);
    }

    /// The same with the gaps of at most so many bytes filled: a request costs more than a small gap.
    ByteRanges bridging(long gap) {
        return new ByteRanges(joined(list, gap));
    }

    /// The same bytes in pieces of at most so many.
    List<ByteRange> inPiecesOf(long most) {
        List<ByteRange> pieces = new ArrayList<>();
        for (ByteRange range : list) {
            for (long from = range.offset(); from < end(range); from += most) {
                pieces.add(new ByteRange(from, Math.min(most, end(range) - from)));
            }
        }
        return pieces;
    }

    long bytes() {
        return list.stream().mapToLong(ByteRange::length).sum();
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    private static List<ByteRange> joined(Collection<ByteRange> ranges, long gap) {
        List<ByteRange> joined = new ArrayList<>();
        List<ByteRange> ordered = ranges.stream()
                .sorted(Comparator.comparingLong(ByteRange::offset))
                .toList();
        for (ByteRange range : ordered) {
            if (!joined.isEmpty() && range.offset() - end(joined.getLast()) <= gap) {
                ByteRange before = joined.removeLast();
                joined.add(new ByteRange(before.offset(), Math.max(end(before), end(range)) - before.offset()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    private static void add(List<ByteRange> ranges, long from, long end) {
        if (from < end) {
            ranges.add(new ByteRange(from, end - from));
        }
    }

    private static long end(ByteRange range) {
        return range.offset() + range.length();
    }
}
