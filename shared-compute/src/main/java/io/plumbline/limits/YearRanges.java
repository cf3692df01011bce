package io.plumbline.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/// Years as a person would list them: `2012-2024, 2026`.
final class YearRanges {

    private YearRanges() {}

    static String of(SortedSet<Integer> years) {
        List<String> ranges = new ArrayList<>();
        for (int year : years) {
            if (years.contains(year - 1)) {
                continue;
            }
            int last = year;
            while (years.contains(last + 1)) {
                last++;
            }
            ranges.add(year == last ? Integer.toString(year) : year + "-" + last);
        }
        return ranges.isEmpty() ? "none" : String.join(", ", ranges);
    }
}
