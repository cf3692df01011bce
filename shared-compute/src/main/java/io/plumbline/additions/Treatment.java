package io.plumbline.additions;

import java.util.Locale;

/// What a correction does with money.
enum Treatment {
    /// It stays, as a catch-up contribution.
    RECHARACTERIZE_CATCH_UP,
    /// It is paid out to the participant, with its earnings.
    DISTRIBUTE,
    /// It leaves the account, with its earnings, and pays for later contributions of the employer.
    FORFEIT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
