-- Every contribution row, as payroll and the trustee would have written them: by pay date.
--
-- What each pay date brings: the period's deferral, or what the cap leaves of it, split between pre-tax and Roth;
-- the match on it; the employer's 3 %; after-tax money; a loan repayment.
with of_pay_dates as (
  select
    elections.employee_id,
    dates.pay_date,
    money.money_type,
    cast(null as integer) as allocation_year,
    least(
      period_deferral,
      greatest(deferral_cap - (dates.period - first_contribution) * period_deferral, 0)) as deferral,
    case money.money_type
      when 'pre_tax' then deferral - deferral * roth_percent // 100
      when 'roth' then deferral * roth_percent // 100
      when 'match' then sample_match(deferral, match_pay)
      when 'nonelective' then period_nonelective
      when 'after_tax' then period_after_tax
      when 'loan_repayment' then period_loan_repayment
    end as cents
  from sample_elections as elections
  join sample_pay_dates as dates
    on dates.schedule = elections.schedule
    and dates.period between elections.first_contribution and elections.last_period
  cross join (values ('pre_tax'), ('roth'), ('match'), ('nonelective'), ('after_tax'), ('loan_repayment'))
    as money(money_type)
),

-- What comes once: during the year, on its last day, or after it, deposited for the year before.
of_the_year as (
  select
    elections.employee_id,
    once.pay_date,
    once.money_type,
    if(once.pay_date >= make_date(year + 1, 1, 1), year, null) as allocation_year,
    case once.money_type
      when 'rollover' then rollover
      when 'restorative' then restorative
      when 'forfeiture' then forfeiture
      when 'match_true_up' then match_true_up
      when 'profit_sharing' then profit_sharing
      when 'qnec' then qnec
      when 'qmac' then qmac
    end as cents
  from sample_elections as elections
  cross join (
    select
      year,
      unnest([
        {money_type: 'rollover', pay_date: make_date(year, 5, 15)},
        {money_type: 'restorative', pay_date: make_date(year, 9, 15)},
        {money_type: 'forfeiture', pay_date: make_date(year, 12, 31)},
        {money_type: 'match_true_up', pay_date: make_date(year + 1, 1, 31)},
        {money_type: 'profit_sharing', pay_date: make_date(year + 1, 3, 14)},
        {money_type: 'qnec', pay_date: make_date(year + 1, 3, 14)},
        {money_type: 'qmac', pay_date: make_date(year + 1, 3, 14)}
      ], recursive := true)
    from sample_settings) as once
),

-- A deferral posted twice, and the second posting reversed a pay date later.
reversals as (
  select
    elections.employee_id,
    dates.pay_date,
    if(roth_percent = 100, 'roth', 'pre_tax') as money_type,
    cast(null as integer) as allocation_year,
    period_deferral * if(dates.period = posted_twice, 1, -1) as cents
  from sample_elections as elections
  join sample_pay_dates as dates
    on dates.schedule = elections.schedule
    and dates.period between posted_twice and posted_twice + 1
)

select employee_id, pay_date, money_type, sample_money(cents) as amount, allocation_year
from (
  select employee_id, pay_date, money_type, allocation_year, cents from of_pay_dates
  union all
  select employee_id, pay_date, money_type, allocation_year, cents from of_the_year
  union all
  select employee_id, pay_date, money_type, allocation_year, cents from reversals
)
where cents <> 0
order by pay_date, employee_id, money_type, amount
