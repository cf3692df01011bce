package io.plumbline.oracle;

import io.plumbline.oracle.PublishedExample.Expectation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes a [PublishedExample] the way its source tells it. What is said of nobody in particular is said of the
/// one who was spoken of last.
final class ExampleBuilder {

    private final String name;
    private final String source;
    private final PlanTerms terms;
    private final Map<String, Participant> participants = new LinkedHashMap<>();
    private final List<Contribution> contributions = new ArrayList<>();
    private final List<ServiceHours> hours = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private String note = "";
    private String spokenOf = PublishedExample.EMPLOYEE;

    private ExampleBuilder(String name, String source, PlanTerms terms) {
        this.name = name;
        this.source = source;
        this.terms = terms;
    }

    static ExampleBuilder example(String name, String source, PlanTerms terms) {
        return new ExampleBuilder(name, source, terms);
    }

    ExampleBuilder note(String text) {
        note = text;
        return this;
    }

    /// Speaks of somebody: born in 1980, hired in 2010, unpaid, unless more is said.
    ExampleBuilder employee(String id) {
        spokenOf = id;
        participants.computeIfAbsent(
                id, _ -> Participant.of(id, LocalDate.of(1980, 1, 1), LocalDate.of(2010, 1, 1), BigDecimal.ZERO));
        return this;
    }

    /// Someone who reaches `age` in the example's year.
    ExampleBuilder aged(int age, String compensation) {
        return born(LocalDate.of(terms.year() - age, 7, 1), compensation);
    }

    ExampleBuilder born(LocalDate birth, String compensation) {
        Participant before = participant();
        return replace(
                new Participant(spokenOf, birth, before.hireDate(), new BigDecimal(compensation), before.optional()));
    }

    ExampleBuilder paid(String compensation) {
        return replace(participant().withCompensation(new BigDecimal(compensation)));
    }

    ExampleBuilder hired(LocalDate hire) {
        Participant before = participant();
        return replace(new Participant(spokenOf, before.birthDate(), hire, before.compensation(), before.optional()));
    }

    ExampleBuilder hired(LocalDate hire, String hoursOfYear) {
        return hired(hire).having(OptionalColumn.HOURS_YTD, new BigDecimal(hoursOfYear));
    }

    ExampleBuilder having(OptionalColumn column, Object value) {
        return replace(participant().with(column, value));
    }

    ExampleBuilder worked(LocalDate from, LocalDate to, String hoursOfService) {
        hours.add(new ServiceHours(spokenOf, from, to, new BigDecimal(hoursOfService)));
        return this;
    }

    /// Paid on the last day of the limitation year.
    ExampleBuilder with(String moneyType, String amount) {
        return to(null, moneyType, amount);
    }

    ExampleBuilder to(@Nullable String planId, String moneyType, String amount) {
        return paying(terms.limitationYear().to(), planId, moneyType, amount);
    }

    /// Paid on a day, where the calendar year of it matters.
    ExampleBuilder on(LocalDate payDate, String moneyType, String amount) {
        return paying(payDate, null, moneyType, amount);
    }

    ExampleBuilder deferral(String column, String amount) {
        return expect(JudgedAsset.ELECTIVE_DEFERRALS, column, new BigDecimal(amount));
    }

    ExampleBuilder addition(String column, String amount) {
        return expect(JudgedAsset.ANNUAL_ADDITIONS, column, new BigDecimal(amount));
    }

    ExampleBuilder status(String status) {
        return expect(JudgedAsset.ANNUAL_ADDITIONS, "status", status);
    }

    ExampleBuilder limitedBy(String limb) {
        return expect(JudgedAsset.ANNUAL_ADDITIONS, "limited_by", limb);
    }

    /// One step of a correction.
    ///
    /// @param step the first is 1
    ExampleBuilder correction(long step, String treatment, String moneyType, String amount) {
        Map<String, Object> row = Map.of("employee_id", spokenOf, "step", step);
        JudgedAsset corrections = JudgedAsset.ANNUAL_ADDITIONS_CORRECTIONS;
        return expect(corrections, row, "treatment", treatment)
                .expect(corrections, row, "money_type", moneyType)
                .expect(corrections, row, "amount", new BigDecimal(amount));
    }

    ExampleBuilder flag(String column, boolean value) {
        return expect(JudgedAsset.ELIGIBILITY_FLAGS, column, value);
    }

    ExampleBuilder determined(String column, @Nullable Object value) {
        return expect(JudgedAsset.ELIGIBILITY_DETERMINATION, column, value);
    }

    /// A column of the ADP test.
    ExampleBuilder adp(String column, Object value) {
        return expect(JudgedAsset.NONDISCRIMINATION, testRow("adp"), column, value);
    }

    static Map<String, String> testRow(String test) {
        return Map.of("test", test, "tested_group", "all");
    }

    ExampleBuilder refunded(String id, String amount) {
        return corrected(id, "refund", amount);
    }

    /// What becomes of somebody's excess contributions.
    ExampleBuilder corrected(String id, String column, String amount) {
        Map<String, String> row = Map.of("test", "adp", "tested_group", "all", "employee_id", id);
        return expect(JudgedAsset.NONDISCRIMINATION_CORRECTIONS, row, column, new BigDecimal(amount));
    }

    /// A column of the row of whoever is spoken of.
    ExampleBuilder expect(JudgedAsset asset, String column, @Nullable Object value) {
        participant();
        return expect(asset, Map.of("employee_id", spokenOf), column, value);
    }

    ExampleBuilder expect(JudgedAsset asset, Map<String, ?> row, String column, @Nullable Object value) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put(column, value);
        expectations.add(new Expectation(asset, row, columns));
        return this;
    }

    PublishedExample build() {
        return new PublishedExample(
                name,
                source,
                note,
                new PlanCase(terms, List.copyOf(participants.values()), contributions, hours),
                expectations);
    }

    private ExampleBuilder paying(LocalDate payDate, @Nullable String planId, String moneyType, String amount) {
        contributions.add(new Contribution(spokenOf, payDate, moneyType, new BigDecimal(amount), planId, null));
        return this;
    }

    private Participant participant() {
        employee(spokenOf);
        return Objects.requireNonNull(participants.get(spokenOf));
    }

    private ExampleBuilder replace(Participant participant) {
        participants.put(spokenOf, participant);
        return this;
    }
}
