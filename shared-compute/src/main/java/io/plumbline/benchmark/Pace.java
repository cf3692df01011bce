package io.plumbline.benchmark;

import java.time.Duration;

/// How many rounds a contest has.
///
/// @param warmUp rounds before those that count, at least one
/// @param least rounds that count however long they take
/// @param most rounds that count however short they are
/// @param enough no round is begun after this long, once there are the least
public record Pace(int warmUp, int least, int most, Duration enough) {

    /// What tells engines apart and is over soon: short workloads have many rounds, long ones a few.
    public static final Pace DEFAULT = new Pace(5, 7, 41, Duration.ofSeconds(20));

    public Pace {
        if (warmUp < 1 || least < 1 || most < least) {
            throw new IllegalArgumentException("no contest without rounds: " + warmUp + ", " + least + ", " + most);
        }
    }

    /// So many rounds, whatever they take.
    public static Pace ofRounds(int rounds) {
        return new Pace(Math.min(rounds, DEFAULT.warmUp()), rounds, rounds, Duration.ZERO);
    }

    boolean wantsAnother(int done, long nanos) {
        return done < least || (done < most && nanos < enough.toNanos());
    }
}
