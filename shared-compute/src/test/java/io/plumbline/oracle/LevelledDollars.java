package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whose the excess of a failed test is, 401(k)(8)(C), as one would find it with a pencil: those with the most dollars
/// come down to those with the next most, then all of them further, until the excess is gone; of cents that cannot be
/// shared each goes to the lowest id. Dollars are those of all plans. Who has given all that the tested plan was given
/// comes down no further, and the others go on.
///
/// @param parts of each, dollars and cents
/// @param level how far they came down, in dollars and cents; where cents could not be shared, that of who gave none
public record LevelledDollars(Map<String, BigDecimal> parts, BigDecimal level) {

    /// What somebody still has, in cents: over all plans, and of it in the tested plan.
    private record Left(String id, long everywhere, long here) {

        static Left of(Contributor contributor) {
            long everywhere = cents(contributor.counted());
            return new Left(
                    contributor.employeeId(), everywhere, Math.min(cents(contributor.contributed()), everywhere));
        }

        Left without(long given) {
            return new Left(id, everywhere - given, here - given);
        }
    }

    /// The parts of an excess.
    ///
    /// @param excess no more than there is in the tested plan
    public static LevelledDollars of(BigDecimal excess, List<Contributor> contributors) {
        Map<String, Left> left = new TreeMap<>();
        contributors.forEach(each -> left.put(each.employeeId(), Left.of(each)));
        long open = cents(excess);
        long level = left.values().stream().mapToLong(Left::everywhere).max().orElse(0);
        while (open > 0) {
            List<Left> having =
                    left.values().stream().filter(each -> each.here() > 0).toList();
            long most = having.stream().mapToLong(Left::everywhere).max().orElseThrow();
            List<Left> tied =
                    having.stream().filter(each -> each.everywhere() == most).toList();
            long together = tied.stream().mapToLong(Left::here).min().orElseThrow();
            long toTheNext = having.stream()
                    .filter(each -> each.everywhere() < most)
                    .mapToLong(each -> most - each.everywhere())
                    .min()
                    .orElse(together);
            long mostStep = Math.min(together, toTheNext);
            long step = Math.min(mostStep, open / tied.size());
            level = most - step;
            open -= step * tied.size();
            // A cent each, of those that do not come to one for everybody.
            long cents = step < mostStep ? open : 0;
            for (int i = 0; i < tied.size(); i++) {
                Left each = tied.get(i);
                left.put(each.id(), each.without(i < cents ? step + 1 : step));
            }
            open -= cents;
        }
        Map<String, BigDecimal> parts = new TreeMap<>();
        for (Contributor each : contributors) {
            Left kept = left.getOrDefault(each.employeeId(), Left.of(each));
            parts.put(each.employeeId(), Money.ofCents(cents(each.counted()) - kept.everywhere()));
        }
        return new LevelledDollars(parts, Money.ofCents(level));
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }
}
