package io.plumbline.plan;

/// What becomes of the match of deferrals that a failed ADP test makes catch-up, 1.414(v)-1(d)(2)(iii): the law lets a
/// plan forfeit it, and does not ask it to.
public enum CatchUpMatch {
    /// It goes like that of a refund: the plan does not match catch-up.
    FORFEITED,
    /// It stays with its deferral: the plan matches catch-up too.
    KEPT
}
