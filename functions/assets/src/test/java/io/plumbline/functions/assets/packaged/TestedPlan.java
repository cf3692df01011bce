package io.plumbline.functions.assets.packaged;

/// A plan year whose ADP test fails: four highly compensated employees average 4.50 %, two others 1.85 %, so
/// that 3.70 % is the limit and 3,180.00 are excess, 1,940.00 of one and 1,240.00 of another.
///
/// The figures are published: https://benefitslink.com/boards/index.php?/topic/6166-question-30-06498/.
final class TestedPlan {

    private TestedPlan() {}

    /// Puts the plan file and the year's data into the cloud.
    static void arriveIn(Cloud cloud, String planId) {
        cloud.put("plans/" + planId + ".yaml", SmallPlan.plan(planId));
        cloud.put(SmallPlan.censusKey(planId), census());
        cloud.put(SmallPlan.contributionsKey(planId), contributions());
    }

    static String census() {
        return """
                employee_id,birth_date,hire_date,compensation,prior_year_compensation,hours_ytd,eligibility_date
                300001,1985-02-03,2015-01-01,150000.00,200000.00,2080,2016-01-01
                300002,1985-02-03,2015-01-01,140000.00,200000.00,2080,2016-01-01
                300003,1985-02-03,2015-01-01,100000.00,200000.00,2080,2016-01-01
                300004,1985-02-03,2015-01-01,90000.00,200000.00,2080,2016-01-01
                300005,1985-02-03,2015-01-01,50000.00,50000.00,2080,2016-01-01
                300006,1985-02-03,2015-01-01,50000.00,50000.00,2080,2016-01-01
                """;
    }

    static String contributions() {
        return """
                employee_id,pay_date,money_type,amount
                300001,2025-06-30,pre_tax,4500.00
                300002,2025-06-30,pre_tax,7000.00
                300003,2025-06-30,pre_tax,3000.00
                300004,2025-06-30,pre_tax,6300.00
                300005,2025-06-30,pre_tax,850.00
                300006,2025-06-30,pre_tax,1000.00
                """;
    }
}
