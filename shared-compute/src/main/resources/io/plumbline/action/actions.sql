-- What was found of a family's rules, as actions that an event can carry: one row for each thing that must be
-- corrected.
--
-- An event leaves the plan's records, so nothing here names a person, and nothing says more about one than the
-- correction needs: pay, for one, appears only as the limit that it sets.
--
-- A participant is the first 128 bits of HMAC-SHA256 over '<employer_id>|<employee_id>' (RFC 2104, spelt out because
-- there is no such function): one pseudonym for a person in all plans and years of an employer.
--
-- The same finding gets the same action_id in every run, so it is published once; where its identity changes, an
-- amount for one, it is another action. A JSON array, since no two lists of values are the same array.
select
  left(
    sha256(cast(json_array(plan_id, plan_year, participant, kind, identity, rule_version) as varchar)), 32
  ) as action_id,
  kind,
  participant,
  plan_id,
  plan_year,
  amount,
  detail,
  rule
from (
  select
    findings.*,
    plan_id,
    plan_year,
    left(sha256(opad || unhex(sha256(ipad || encode(employer_id || '|' || employee_id)))), 32) as participant
  from findings
  cross join plan
  cross join pseudonym_key
)
order by kind, participant, action_id
