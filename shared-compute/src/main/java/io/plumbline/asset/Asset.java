package io.plumbline.asset;

import io.plumbline.dataset.Dataset;
import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Rows;
import io.plumbline.engine.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One SELECT over named relations, with what it reads, what it yields and what must hold of it.
///
/// @param name the name of its relation and of its results
/// @param summary what a row is and says, in one sentence
/// @param form how a run holds its rows
/// @param inputs the relations it reads, and of each the columns
/// @param output its columns, in order
/// @param checks what must, or should, hold of its rows
/// @param select the SELECT
/// @param computation what makes the asset's rows of the SELECT's, where that is not the same
/// @param inPartsOf the dataset of which some employees' rows can be taken after others', since an employee's
/// rows of it alone make the employee's rows of the asset
/// @param digest a SELECT over the asset that says in a few rows what a reader wants to know first
/// @param applicability under which plans it can have rows
public record Asset(
        String name,
        String summary,
        Form form,
        List<Input> inputs,
        List<OutputColumn> output,
        List<Check> checks,
        String select,
        Optional<Computation> computation,
        Optional<Dataset> inPartsOf,
        Optional<String> digest,
        Applicability applicability) {

    /// How a run holds an asset's rows.
    public enum Form {
        /// Computed each time it is read: right for what is read once.
        VIEW,
        /// Computed once and kept for the run: right for what several others read.
        TABLE
    }

    /// A relation that an asset reads: a dataset, a parameter or another asset.
    public record Input(String relation, List<String> columns) {
        public Input {
            columns = List.copyOf(columns);
        }
    }

    /// A column that an asset yields.
    ///
    /// @param type DuckDB's name of its type
    /// @param meaning what a value says, with its unit
    public record OutputColumn(String name, String type, String meaning) {}

    public Asset {
        inputs = List.copyOf(inputs);
        output = List.copyOf(output);
        checks = List.copyOf(checks);
    }

    /// The names and types of its columns.
    List<ColumnInfo> columns() {
        return output.stream()
                .map(column -> new ColumnInfo(column.name(), column.type()))
                .toList();
    }

    /// The same asset where its rows are at hand: it reads nothing, and was checked when it was computed.
    Asset atHand() {
        return with(List.of(), List.of(), Optional.empty(), applicability);
    }

    /// The same asset, computed under every plan.
    Asset underEveryPlan() {
        return with(inputs, checks, computation, Applicability.ALWAYS);
    }

    private Asset with(
            List<Input> inputs, List<Check> checks, Optional<Computation> computation, Applicability applicability) {
        return new Asset(
                name, summary, form, inputs, output, checks, select, computation, inPartsOf, digest, applicability);
    }

    /// Begins an asset whose SELECT lies in `name.sql` beside a class.
    public static Builder named(String name, Class<?> beside) {
        return new Builder(name, beside);
    }

    /// Gathers what makes an asset.
    public static final class Builder {

        private final String name;
        private final Class<?> beside;
        private final List<Input> inputs = new ArrayList<>();
        private final List<OutputColumn> output = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private Form form = Form.VIEW;
        private Optional<Computation> computation = Optional.empty();
        private Optional<Dataset> inPartsOf = Optional.empty();
        private Optional<String> digest = Optional.empty();
        private Optional<String> shared = Optional.empty();
        private Applicability applicability = Applicability.ALWAYS;

        private Builder(String name, Class<?> beside) {
            this.name = name;
            this.beside = beside;
        }

        /// Computed once a run, for others to read.
        public Builder keptForTheRun() {
            form = Form.TABLE;
            return this;
        }

        /// Computed of some employees after others where the dataset is large for the memory there is: an
        /// employee's rows are made of that employee's rows of it alone. Computed once a run.
        public Builder inPartsOf(String dataset) {
            inPartsOf = Dataset.of(dataset);
            if (inPartsOf.isEmpty()) {
                throw new IllegalArgumentException(dataset + " is no dataset");
            }
            return keptForTheRun();
        }

        /// The rows of the SELECT are read by plain Java, which yields the asset's. Computed once a run.
        ///
        /// @param rules the classes that hold the rules
        public Builder computedBy(Function<Rows, List<List<@Nullable Object>>> rows, Class<?>... rules) {
            computation = Optional.of(new Computation(rows, List.of(rules)));
            return keptForTheRun();
        }

        /// Dates of a person come together, and with the check that all of them can be right.
        public Builder reads(String relation, String... columns) {
            List<String> read = List.of(columns);
            Optional<Check> ofDates = EmploymentDates.check(relation, read);
            ofDates.ifPresent(checks::add);
            inputs.add(new Input(relation, ofDates.isPresent() ? EmploymentDates.with(read) : read));
            return this;
        }

        /// A SELECT that several assets share, each over a relation of its own. It lies in `select.sql` beside the
        /// class, and begins with no WITH.
        ///
        /// @param placeholder what the SELECT calls that relation
        public Builder sharing(String select, String placeholder, String relation, String... columns) {
            shared = Optional.of(
                    "with %s as (from %s)\n%s".formatted(placeholder, relation, SqlText.of(beside, select + ".sql")));
            return reads(relation, columns);
        }

        public Builder yields(String column, String type, String meaning) {
            output.add(new OutputColumn(column, type, meaning));
            return this;
        }

        /// A check whose SELECT lies in `name.sql` beside the class.
        public Builder fails(String check, String about) {
            checks.add(new Check(check, Check.Severity.ERROR, about, SqlText.of(beside, check + ".sql")));
            return this;
        }

        /// A check whose SELECT lies in `name.sql` beside the class, and whose rows are reported and no more.
        public Builder warns(String check, String about) {
            checks.add(new Check(check, Check.Severity.WARNING, about, SqlText.of(beside, check + ".sql")));
            return this;
        }

        /// A warning that compares each employee with the others.
        public Builder warnsByComparison(String check, String about) {
            checks.add(new Check(check, Check.Severity.WARNING, about, SqlText.of(beside, check + ".sql"), true));
            return this;
        }

        /// Under another plan the SELECT has no rows, and is not asked for any: of few rows, to plan a statement
        /// takes longer than to run it.
        public Builder only(Applicability where) {
            applicability = where;
            return this;
        }

        public Builder digestedBy(String select) {
            digest = Optional.of(select);
            return this;
        }

        public Asset summedUpAs(String summary) {
            String select = shared.orElseGet(() -> SqlText.of(beside, name + ".sql"));
            return new Asset(
                    name, summary, form, inputs, output, checks, select, computation, inPartsOf, digest, applicability);
        }
    }
}
