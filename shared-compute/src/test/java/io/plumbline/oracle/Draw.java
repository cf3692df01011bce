package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// The seeded dice behind the awkward plans.
final class Draw {

    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /// From 0 to `most`, both included; 0 when `most` is negative.
    long upTo(long most) {
        return most <= 0 ? 0 : random.nextLong(most + 1);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    LocalDate dayIn(Span span) {
        return switch (random.nextInt(5)) {
            case 0 -> span.from();
            case 1 -> span.to();
            default ->
                span.from().plusDays(upTo(span.to().toEpochDay() - span.from().toEpochDay()));
        };
    }
}
