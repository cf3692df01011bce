package io.plumbline;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// The known name that somebody most likely meant, for the end of an error message.
public final class NearestName {

    private static final int SHORTEST_BEGINNING = 3;

    private NearestName() {}

    /// A hint such as ` (did you mean 'service_months'?)`, or nothing where no known name is near.
    public static String hint(String given, Collection<String> known) {
        String wanted = plain(given);
        int tolerance = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(name -> distance(wanted, plain(name)) <= tolerance || begins(wanted, plain(name)))
                .min(Comparator.comparingInt((String name) -> distance(wanted, plain(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> " (did you mean '%s'?)".formatted(name))
                .orElse("");
    }

    /// Case, hyphens and spaces are the commonest slips, so they count for nothing.
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /// `employer` for `employer_id`: cut short, and far by the count of its letters.
    private static boolean begins(String wanted, String name) {
        return wanted.length() >= SHORTEST_BEGINNING && name.startsWith(wanted);
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    private static int distance(String a, String b) {
        // A word this much longer is never near; it also keeps a hostile key from costing a large table.
        if (Math.abs(a.length() - b.length()) > Math.max(a.length(), b.length()) / 2) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
