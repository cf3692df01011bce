package io.plumbline.dataset;

import io.plumbline.engine.Session;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A dataset bound to its relation, and the means to say what is wrong with it.
///
/// @param title whose rows are wanted, for messages
/// @param filed its rows as filed
/// @param wanted which of them are this plan's and year's
/// @param columns the columns that the source has, of a type that can be taken over
/// @param footers what the files themselves say of their columns
/// @param read the source's columns that the relation is made of
/// @param contractFaults columns missing or of the wrong type
/// @param gaps partitions that are not there and may have rows that count
/// @param isBound whether the relation is bound; columns at fault are null in it, so that the rest can be
/// looked at too
/// @param isNarrowed whether the rows are those of one employee
public record BoundDataset(
        Dataset dataset,
        String title,
        AsFiled filed,
        Scope.Wanted wanted,
        List<BoundColumn> columns,
        FooterStatistics footers,
        Set<String> read,
        List<Fault> contractFaults,
        List<Fault> gaps,
        boolean isBound,
        boolean isNarrowed) {

    public BoundDataset {
        columns = List.copyOf(columns);
        read = Set.copyOf(read);
        contractFaults = List.copyOf(contractFaults);
        gaps = List.copyOf(gaps);
    }

    /// The same dataset with some of its rows.
    BoundDataset narrowedTo(AsFiled some) {
        return new BoundDataset(
                dataset, title, some, wanted, columns, footers, read, contractFaults, gaps, isBound, true);
    }

    /// What messages call its files.
    public String where() {
        return filed.where();
    }

    /// The source's columns that a run can touch, as the source calls them: those of the relation, those that say
    /// whose a row is, and those whose values are looked at. Of no other need a value be at hand.
    public Set<String> columnsTouched() {
        Set<String> touched = new TreeSet<>(read);
        touched.addAll(wanted.columns());
        touched.addAll(Examination.columnsLookedAt(this));
        return touched;
    }

    /// Values that break the contract: nulls and values of the wrong form.
    public List<Fault> valueFaults(Session session) {
        return new Examination(session, this).faults();
    }

    /// Keys that are those of several rows, of which joins would make ever more.
    public List<Fault> repeatedKeys(Session session) {
        return new Examination(session, this).repeatedKeys();
    }

    /// What the operator should know: rows of other plans and years that are left out, a file without any rows,
    /// partitions that are not there.
    public List<Fault> warnings(Session session) {
        return new Examination(session, this).warnings();
    }
}
