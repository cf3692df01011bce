-- Every contribution row, as payroll and the trustee would have written them: by pay date.

-- What each pay date brings: the period's deferral, or what the cap leaves of it, of which part may be Roth; the
-- match on it; the employer's nonelective 3 %; after-tax money; a loan repayment. Not materialized, so that the
-- branches that read it run side by side.
with paid as not materialized (
  select
    elections.* exclude (rollover, restorative, forfeiture, match_true_up, profit_sharing, qnec, qmac),
    dates.pay_date,
    least(
      period_deferral,
      greatest(deferral_cap - (dates.period - first_contribution) * period_deferral, 0)) as deferral,
    deferral * roth_percent // 100 as roth
  from sample_elections as elections
  join sample_pay_dates as dates
    on dates.schedule = elections.schedule
    and dates.period between elections.first_contribution and elections.last_period
),

-- A deferral posted twice, and the second posting reversed a pay date later.
reversals as (
  select
    elections.employee,
    elections.employee_id,
    dates.pay_date,
    if(roth_percent = 100, 'roth', 'pre_tax') as money_type,
    if(dates.period = posted_twice, period_deferral, -period_deferral) as cents
  from sample_elections as elections
  join sample_pay_dates as dates
    on dates.schedule = elections.schedule
    and dates.period between elections.posted_twice and elections.posted_twice + 1
),

-- What comes once: during the year, on its last day, or after it, deposited for the year before.
once(turn, money_type, years_later, month, day) as (
  values
    (8, 'rollover', 0, 7, 15),
    (9, 'restorative', 0, 9, 15),
    (10, 'forfeiture', 0, 12, 31),
    (11, 'match_true_up', 1, 1, 31),
    (12, 'profit_sharing', 1, 3, 14),
    (13, 'qnec', 1, 3, 14),
    (14, 'qmac', 1, 3, 14)
),

of_the_year as (
  select
    elections.employee,
    elections.employee_id,
    make_date(year + years_later, month, day) as pay_date,
    once.turn,
    once.money_type,
    case once.money_type
      when 'rollover' then rollover
      when 'restorative' then restorative
      when 'forfeiture' then forfeiture
      when 'match_true_up' then match_true_up
      when 'profit_sharing' then profit_sharing
      when 'qnec' then qnec
      when 'qmac' then qmac
    end as cents,
    if(years_later > 0, year, null) as allocation_year
  from sample_elections as elections
  cross join once
  cross join (select year from sample_settings)
),

-- The turn is the order in which a pay date's rows of one employee are written.
rows as (
  select employee, employee_id, pay_date, 1 as turn, 'pre_tax' as money_type, deferral - roth as cents,
    null as allocation_year
  from paid
  where roth_percent < 100
  union all
  select employee, employee_id, pay_date, 2, 'roth', roth, null
  from paid
  where roth_percent > 0
  union all
  select employee, employee_id, pay_date, 3, 'match', sample_match(deferral, match_pay), null
  from paid
  union all
  select employee, employee_id, pay_date, 4, 'nonelective', period_nonelective, null
  from paid
  union all
  select employee, employee_id, pay_date, 5, 'after_tax', period_after_tax, null
  from paid
  where period_after_tax > 0
  union all
  select employee, employee_id, pay_date, 6, 'loan_repayment', period_loan_repayment, null
  from paid
  where period_loan_repayment > 0
  union all
  select employee, employee_id, pay_date, 7, money_type, cents, null
  from reversals
  union all
  select employee, employee_id, pay_date, turn, money_type, cents, allocation_year
  from of_the_year
)

select
  employee_id,
  pay_date,
  money_type,
  sample_money(cents) as amount,
  cast(allocation_year as integer) as allocation_year
from rows
where cents <> 0
-- By number rather than by id: numbers sort several times as fast as text, and in the same order.
order by pay_date, cast(employee as integer), turn
