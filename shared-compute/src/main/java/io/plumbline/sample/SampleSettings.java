package io.plumbline.sample;

import io.plumbline.InputException;

/// Which sample plan to generate. Equal settings give equal rows, on any machine and any number of threads.
///
/// @param participants how many employees the census has, 1 to [#MOST_PARTICIPANTS]
/// @param seed any number; another seed gives other people
/// @param year the plan year, a calendar year
/// @param limits the year's limits
public record SampleSettings(int participants, long seed, int year, SampleLimits limits) {

    /// An employee id has eight digits.
    public static final int MOST_PARTICIPANTS = 99_999_999;

    public SampleSettings {
        if (participants < 1 || participants > MOST_PARTICIPANTS) {
            throw new InputException("a sample plan has 1 to %,d participants, not %,d: choose a number in between"
                    .formatted(MOST_PARTICIPANTS, participants));
        }
    }
}
