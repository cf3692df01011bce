package io.plumbline.asset;

import io.plumbline.dataset.Fault;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs checks and remembers what they said.
final class Findings {

    /// Different faults of one check that are told; one more than fits a message anyway.
    private static final int MOST_FAULTS = 20;

    private final Session session;
    private final Map<String, String> locations = new HashMap<>();
    private final List<Finding> all = new ArrayList<>();

    Findings(Session session) {
        this.session = session;
    }

    /// What messages about a relation call it: the files it was read from.
    void located(String relation, String where) {
        locations.put(relation, where);
    }

    void add(Finding finding) {
        all.add(finding);
    }

    /// Runs a check, on any thread.
    Finding examine(Check check) {
        String where = locations.getOrDefault(check.about(), check.about());
        String grouped = """
                select
                  fault,
                  cast(sum(rows) as bigint) as rows,
                  min(employee_id) as employee
                from (%s)
                group by fault
                order by rows desc, fault
                limit %d""".formatted(check.select(), MOST_FAULTS);
        List<Fault> faults = new ArrayList<>();
        try (Rows rows = session.rows(grouped)) {
            while (rows.next()) {
                Optional<String> example =
                        Optional.ofNullable(rows.value("employee")).map(employee -> "employee " + employee);
                faults.add(new Fault(where, rows.text("fault"), rows.integer("rows"), example));
            }
        }
        return new Finding(check.name(), check.severity(), faults);
    }

    /// What the checks of some assets found, and what was left out of their inputs.
    List<Finding> of(Collection<Asset> assets) {
        Set<String> checks = assets.stream()
                .flatMap(asset -> asset.checks().stream())
                .map(Check::name)
                .collect(Collectors.toCollection(HashSet::new));
        checks.add("left_out");
        return all.stream().filter(finding -> checks.contains(finding.check())).toList();
    }
}
