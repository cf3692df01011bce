-- What each employee puts in and is given over the year, in whole cents. Deferrals are the same on every pay date
-- until a cap is reached, so that every total here, and what is left on any one date, follows without a running sum.
--
-- Natural behaviour stays inside every limit: deferrals stop at theirs, and profit sharing is trimmed to leave the
-- annual additions a fifth of their limit. Only a role goes further, and exactly as far as it says.
with limited as (
  select
    jobs.*,
    elective_deferral_cents,
    annual_additions_cents,
    period_pay * periods_paid + bonus as compensation,
    least(period_pay, compensation_limit_cents // periods_per_year) as match_pay,
    case
      when age < 50 then 0
      when age between 60 and 63 then coalesce(super_catch_up_cents, catch_up_cents)
      else catch_up_cents
    end as catch_up_limit,
    periods_contributing > 0
      and (role is not null or sample_draw(seed, employee, 'participates', 100) < if(grade >= 5, 96, 88))
      as participates,
    role is null and sample_draw(seed, employee, 'elects catch-up', 10) < 6 as elects_catch_up,
    if(place = 1, 1, 5000 + sample_draw(seed, employee, 'excess deferral', 395001)) as excess_deferral
  from sample_jobs as jobs
  cross join (select * exclude (seed) from sample_settings)
),

-- The rate rises with age and with grade, so much that the ADP test fails, as it does in many a plan; the annual cap is
-- the limit that payroll holds to. A breach of the deferral limit is payroll holding to a wrong one.
elected as (
  select
    *,
    case
      when role in ('elective_deferral_under_50', 'elective_deferral_age_50', 'elective_deferral_age_60_to_63')
        then elective_deferral_cents + catch_up_limit + excess_deferral
    end as planted_deferrals,
    coalesce(planted_deferrals, elective_deferral_cents + if(elects_catch_up, catch_up_limit, 0)) as deferral_cap,
    if(
      role is null,
      [200, 200, 200, 400, 400, 500, 500, 700, 900, 1400][1 + sample_draw(seed, employee, 'rate', 10)]
        + greatest(age - 30, 0) // 10 * 100
        + (grade - 1) * 100
        + if(grade >= 5, 100, 0)
        + if(grade >= 6, 400, 0),
      1000) as deferral_basis_points,
    case
      when not participates then 0
      when planted_deferrals is not null then (planted_deferrals + periods_contributing - 1) // periods_contributing
      else period_pay * deferral_basis_points // 10000
    end as period_deferral,
    [0, 0, 0, 0, 0, 25, 50, 50, 100, 100][1 + sample_draw(seed, employee, 'roth', 10)] as roth_percent,
    least(period_deferral * periods_contributing, deferral_cap) as deferrals,
    if(period_deferral > 0, deferrals // period_deferral, 0) as full_periods,
    match_pay * periods_contributing as plan_pay,
    periods_contributing > 0 and last_day = year_end as here_at_year_end
  from limited
),

granted as (
  select
    *,
    match_pay * 3 // 100 as period_nonelective,
    full_periods * sample_match(period_deferral, match_pay)
      + sample_match(deferrals - full_periods * period_deferral, match_pay) as match,
    if(
      participates and role is null and grade <= 5 and sample_draw(seed, employee, 'after-tax', 100) < 8,
      match_pay * (1 + sample_draw(seed, employee, 'after-tax rate', 3)) // 100,
      0) as period_after_tax,
    if(
      periods_contributing > 0
        and hire_date < year_start - 730
        and sample_draw(seed, employee, 'loan', 100) < 20,
      4000 + sample_draw(seed, employee, 'loan size', 30000),
      0) as period_loan_repayment,
    -- Whoever reached the cap early lost match on the later pay dates; the true-up gives the year's formula.
    greatest(sample_match(deferrals, plan_pay) - match, 0) as match_lost,
    if(here_at_year_end and match_lost >= 100, match_lost, 0) as match_true_up,
    if(here_at_year_end, plan_pay // 2000, 0) as forfeiture,
    if(sample_draw(seed, employee, 'qnec', 1000) < 8, plan_pay // 200, 0) as qnec,
    if(sample_draw(seed, employee, 'qmac', 1000) < 3, plan_pay // 500, 0) as qmac,
    if(
      here_at_year_end and sample_draw(seed, employee, 'rollover', 1000) < 12,
      100000 + sample_draw(seed, employee, 'rollover size', 9000000),
      0) as rollover,
    if(
      here_at_year_end and sample_draw(seed, employee, 'restorative', 1000) < 2,
      500 + sample_draw(seed, employee, 'restorative size', 20000),
      0) as restorative
  from elected
),

-- Everything that counts as an annual addition but profit sharing, and where a role wants the sum to end. The
-- first of a kind is the sharpest: one cent over, exactly at the limit, all of the catch-up; the second of the near
-- ones is exactly at 95 %.
counted as (
  select
    *,
    deferrals
      - least(greatest(deferrals - elective_deferral_cents, 0), catch_up_limit)
      + match
      + match_true_up
      + period_nonelective * periods_contributing
      + period_after_tax * periods_contributing
      + forfeiture
      + qnec
      + qmac as other_additions,
    least(annual_additions_cents, compensation) as limit_cents,
    case place
      when 1 then limit_cents
      when 2 then (limit_cents * 95 + 99) // 100
      else limit_cents * (960 + sample_draw(seed, employee, 'near', 39)) // 1000
    end as near_limit,
    case role
      when 'annual_additions_dollar'
        then limit_cents + if(place = 1, 1, 10000 + sample_draw(seed, employee, 'excess', 790001))
      when 'annual_additions_compensation'
        then limit_cents + if(place = 1, 1, 2000 + sample_draw(seed, employee, 'excess', 198001))
      when 'catch_up_by_annual_additions'
        then limit_cents
          + if(place = 1, catch_up_limit, 10000 + sample_draw(seed, employee, 'excess', catch_up_limit - 10000))
      when 'near_dollar_limit' then near_limit
      when 'near_compensation_limit' then near_limit
    end as planted_additions
  from granted
)

select
  employee,
  employee_id,
  schedule,
  first_contribution,
  last_period,
  compensation,
  match_pay,
  deferral_cap,
  period_deferral,
  roth_percent,
  period_nonelective,
  period_after_tax,
  period_loan_repayment,
  match_true_up,
  forfeiture,
  qnec,
  qmac,
  rollover,
  restorative,
  -- One in fifty deferrers has a pay date's deferral posted twice and the second posting reversed a pay date later.
  if(
    full_periods >= 3 and sample_draw(seed, employee, 'reversal', 50) = 0,
    first_contribution + sample_draw(seed, employee, 'reversed period', full_periods - 1),
    null) as posted_twice,
  case
    when planted_additions is not null then planted_additions - other_additions
    when here_at_year_end
      then least(plan_pay // 50, greatest(least(limit_cents, annual_additions_cents) * 8 // 10 - other_additions, 0))
    else 0
  end as profit_sharing
from counted
