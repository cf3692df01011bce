-- The outbox: one row for each thing that must be corrected, in words an event can carry.
--
-- Reads    annual_additions, elective_deferrals: one row per employee, from the assets of these names
--          plan, pseudonym_key: one row each
-- Columns  action_id, kind, participant, plan_id, plan_year, amount, detail (a JSON object), rule
--
-- An event leaves the plan's records, so nothing here names a person, and nothing says more about one than
-- the correction needs: pay, for one, appears only as the limit that it sets.

with

breaches as (

    -- Annual additions over the lesser of the dollar limit and 100 % of pay.
    select
        employee_id,
        'annual_additions_limit_exceeded' as kind,
        'IRC 415(c)(1); 26 CFR 1.415(c)-1(a)(1)' as rule,
        '415c/1' as rule_version,   -- raise it when the rule as computed changes, so that actions are new ones
        excess as amount,
        json_object(
            'excess', excess::varchar,
            'excess_cents', (excess * 100)::bigint,
            'annual_additions', annual_additions::varchar,
            'annual_additions_cents', (annual_additions * 100)::bigint,
            'applicable_limit', applicable_limit::varchar,
            'applicable_limit_cents', (applicable_limit * 100)::bigint,
            'limited_by', limited_by,
            'catch_up_excluded', catch_up_excluded::varchar,
            'catch_up_excluded_cents', (catch_up_excluded * 100)::bigint
        ) as detail
    from annual_additions
    where excess > 0

    union all

    -- Elective deferrals over the limit of the calendar year that catch-up does not take in. What is not
    -- distributed by 15 April of the next year is taxed twice.
    select
        employee_id,
        'elective_deferral_limit_exceeded' as kind,
        'IRC 402(g)(1); 26 CFR 1.402(g)-1(e)(2)' as rule,
        '402g/1' as rule_version,
        excess_deferral as amount,
        json_object(
            'excess_deferral', excess_deferral::varchar,
            'excess_deferral_cents', (excess_deferral * 100)::bigint,
            'deferrals', deferrals::varchar,
            'deferrals_cents', (deferrals * 100)::bigint,
            'deferral_limit', deferral_limit::varchar,
            'deferral_limit_cents', (deferral_limit * 100)::bigint,
            'catch_up_limit', catch_up_limit::varchar,
            'catch_up_limit_cents', (catch_up_limit * 100)::bigint,
            'catch_up_used', catch_up_used::varchar,
            'catch_up_used_cents', (catch_up_used * 100)::bigint,
            'distribute_by', make_date(plan_year + 1, 4, 15)::varchar
        ) as detail
    from elective_deferrals, plan
    where excess_deferral > 0
),

-- A participant is the first 128 bits of HMAC-SHA256 over '<employer_id>|<employee_id>' (RFC 2104, spelt out
-- because there is no such function): one pseudonym for a person in all plans and years of an employer.
pseudonymous as (
    select
        breaches.*,
        plan_id,
        plan_year,
        left(sha256(opad || unhex(sha256(ipad || encode(employer_id || '|' || employee_id)))), 32) as participant
    from breaches, plan, pseudonym_key
)

-- The same breach gets the same action_id in every run, so it is published once; another amount is another
-- action. A JSON array, since no two lists of values are the same array.
select
    left(sha256(json_array(plan_id, plan_year, participant, kind, amount::varchar, rule_version)::varchar), 32)
        as action_id,
    kind,
    participant,
    plan_id,
    plan_year,
    amount,
    detail::varchar as detail,
    rule
from pseudonymous
order by kind, participant
