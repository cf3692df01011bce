package io.plumbline.additions;

import io.plumbline.plan.MoneyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What one participant was credited, while a correction takes from it, and the steps in which it does.
final class Account {

    private final Map<MoneyType, BigDecimal> left = new EnumMap<>(MoneyType.class);
    private final List<CorrectionStep> steps = new ArrayList<>();

    Account(Map<MoneyType, BigDecimal> credited) {
        left.putAll(credited);
    }

    /// Takes money of some types, each as far as it goes, in their order.
    ///
    /// @param wanted dollars and cents; below zero, nothing
    /// @return what was taken
    BigDecimal take(BigDecimal wanted, List<MoneyType> types, Treatment treatment, String rule) {
        BigDecimal open = wanted;
        for (MoneyType type : types) {
            BigDecimal amount = open.min(of(type));
            if (amount.signum() > 0) {
                left.merge(type, amount, BigDecimal::subtract);
                steps.add(new CorrectionStep(type, treatment, amount, rule));
                open = open.subtract(amount);
            }
        }
        return wanted.subtract(open);
    }

    BigDecimal of(MoneyType type) {
        return left.getOrDefault(type, BigDecimal.ZERO);
    }

    BigDecimal of(List<MoneyType> types) {
        return types.stream().map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<CorrectionStep> steps() {
        return List.copyOf(steps);
    }
}
