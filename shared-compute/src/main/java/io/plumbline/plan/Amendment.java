package io.plumbline.plan;

import java.time.LocalDate;

/// From `effective` on, these provisions, whole: what the amendment did not change is in them as it was.
public record Amendment(LocalDate effective, Provisions provisions) {}
