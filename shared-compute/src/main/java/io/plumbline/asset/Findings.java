package io.plumbline.asset;

import io.plumbline.dataset.Fault;
import io.plumbline.dataset.Offenders;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs checks and remembers what they said.
final class Findings {

    /// Different faults of one check that are told; one more than fits a message anyway.
    private static final int MOST_FAULTS = 20;

    /// One check may stop some assets and be a warning of others.
    private record Made(String check, Check.Severity severity) {}

    private final Session session;
    private final Audience audience;
    private final Map<String, String> locations = new HashMap<>();
    private final List<Finding> all = new ArrayList<>();

    /// @param audience who reads what they said: for a log, nobody is asked whose rows they are
    Findings(Session session, Audience audience) {
        this.session = session;
        this.audience = audience;
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
        String summed = """
                select fault, rule, cast(sum(rows) as bigint) as rows, %s
                from (select fault, rule, employee_id, sum(rows) as rows from (%s) group by all)
                group by fault, rule
                order by rows desc, fault, rule
                limit %d""".formatted(Offenders.NAMED, check.select(), MOST_FAULTS);
        List<Fault> faults = new ArrayList<>();
        try (Rows rows = session.rows(summed)) {
            while (rows.next()) {
                String fault = rows.text("fault");
                String rule = rows.text("rule");
                Offenders offenders = audience.mayKnowEmployees()
                        ? Offenders.of(rows, every(check, fault, rule))
                        : Offenders.NOT_NAMED;
                faults.add(new Fault(where, fault, rule, rows.integer("rows"), offenders));
            }
        }
        return new Finding(check.name(), check.severity(), faults);
    }

    private static String every(Check check, String fault, String rule) {
        return """
                select employee_id, cast(null as varchar) as value, cast(sum(rows) as bigint) as rows
                from (%s)
                where fault = %s and rule = %s
                group by employee_id
                order by employee_id""".formatted(check.select(), Sql.text(fault), Sql.text(rule));
    }

    /// What the checks of some assets found, and what was left out of their inputs.
    List<Finding> of(Collection<Asset> assets) {
        Set<Made> checks = assets.stream()
                .flatMap(asset -> asset.checks().stream())
                .map(check -> new Made(check.name(), check.severity()))
                .collect(Collectors.toCollection(HashSet::new));
        checks.add(new Made("left_out", Check.Severity.WARNING));
        return all.stream()
                .filter(finding -> checks.contains(new Made(finding.check(), finding.severity())))
                .toList();
    }
}
