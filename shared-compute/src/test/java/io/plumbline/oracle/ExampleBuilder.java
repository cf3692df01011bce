package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a [PublishedExample] the way its source tells it.
final class ExampleBuilder {

    private final String name;
    private final String source;
    private final PlanTerms terms;
    private final List<Contribution> contributions = new ArrayList<>();
    private final Map<String, Object> deferrals = new LinkedHashMap<>();
    private final Map<String, Object> additions = new LinkedHashMap<>();
    private final Map<String, Object> flags = new LinkedHashMap<>();
    private String note = "";
    private Participant participant;

    private ExampleBuilder(String name, String source, PlanTerms terms) {
        this.name = name;
        this.source = source;
        this.terms = terms;
        this.participant = Participant.of(
                PublishedExample.EMPLOYEE, LocalDate.of(1980, 1, 1), LocalDate.of(2010, 1, 1), BigDecimal.ZERO);
    }

    static ExampleBuilder example(String name, String source, PlanTerms terms) {
        return new ExampleBuilder(name, source, terms);
    }

    ExampleBuilder note(String text) {
        note = text;
        return this;
    }

    /// Someone who reaches `age` in the example's year.
    ExampleBuilder aged(int age, String compensation) {
        return born(LocalDate.of(terms.year() - age, 7, 1), compensation);
    }

    ExampleBuilder born(LocalDate birth, String compensation) {
        participant =
                Participant.of(PublishedExample.EMPLOYEE, birth, participant.hireDate(), new BigDecimal(compensation));
        return this;
    }

    ExampleBuilder hired(LocalDate hire, String hours) {
        participant = Participant.of(
                        PublishedExample.EMPLOYEE, participant.birthDate(), hire, participant.compensation())
                .withHours(hours);
        return this;
    }

    /// Paid on the last day of the limitation year.
    ExampleBuilder with(String moneyType, String amount) {
        return to(null, moneyType, amount);
    }

    ExampleBuilder to(@Nullable String planId, String moneyType, String amount) {
        contributions.add(new Contribution(
                PublishedExample.EMPLOYEE,
                terms.limitationYear().to(),
                moneyType,
                new BigDecimal(amount),
                planId,
                null));
        return this;
    }

    ExampleBuilder deferral(String column, String amount) {
        deferrals.put(column, new BigDecimal(amount));
        return this;
    }

    ExampleBuilder addition(String column, String amount) {
        additions.put(column, new BigDecimal(amount));
        return this;
    }

    ExampleBuilder status(String status) {
        additions.put("status", status);
        return this;
    }

    ExampleBuilder limitedBy(String limb) {
        additions.put("limited_by", limb);
        return this;
    }

    ExampleBuilder flag(String column, boolean value) {
        flags.put(column, value);
        return this;
    }

    PublishedExample build() {
        return new PublishedExample(
                name,
                source,
                note,
                new PlanCase(terms, List.of(participant), contributions),
                Map.copyOf(deferrals),
                Map.copyOf(additions),
                Map.copyOf(flags));
    }
}
