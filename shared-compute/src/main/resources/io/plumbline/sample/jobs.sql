-- What each employee does and earns: a grade with a range of salaries, a place in the range, the week's hours, the
-- pay on each pay date and the dates on which it is paid. All money is whole cents.
with grades(grade, permille_from, permille_below, lowest_salary, highest_salary, schedule) as (
  values
    (1, 0, 330, 30000, 46000, 'weekly'),
    (2, 330, 590, 42000, 68000, 'biweekly'),
    (3, 590, 770, 58000, 92000, 'biweekly'),
    (4, 770, 900, 85000, 135000, 'biweekly'),
    (5, 900, 965, 120000, 195000, 'semi_monthly'),
    (6, 965, 990, 180000, 330000, 'semi_monthly'),
    (7, 990, 1000, 300000, 900000, 'semi_monthly')
),

-- What a role needs of a salary, as multiples of a limit in tenths. A breach of the deferral limit needs pay that
-- leaves the annual additions well within theirs; a breach of the compensation limit needs little pay.
role_salaries(role, limit_name, least_tenths, most_tenths, grade) as (
  values
    ('elective_deferral_under_50', 'elective_deferral', 60, 100, 5),
    ('elective_deferral_age_50', 'elective_deferral', 60, 100, 5),
    ('elective_deferral_age_60_to_63', 'elective_deferral', 60, 100, 5),
    ('annual_additions_dollar', 'annual_additions', 20, 40, 6),
    ('annual_additions_compensation', 'annual_additions', 2, 4, 1),
    ('near_dollar_limit', 'annual_additions', 20, 40, 6),
    ('near_compensation_limit', 'annual_additions', 2, 4, 1),
    ('catch_up_by_annual_additions', 'annual_additions', 20, 40, 6),
    ('owner', 'annual_additions', 30, 80, 7)
),

-- The old are spread over all grades; the young have not yet reached the highest.
graded as (
  select
    people.*,
    role_salaries.limit_name,
    role_salaries.least_tenths,
    role_salaries.most_tenths,
    grades.grade as drawn_grade,
    grades.lowest_salary,
    grades.highest_salary,
    coalesce(role_salaries.grade, grades.grade) as grade
  from sample_people as people
  join grades
    on sample_draw(seed, employee, 'grade', 1000) * least(100, 55 + age) // 100 >= grades.permille_from
    and sample_draw(seed, employee, 'grade', 1000) * least(100, 55 + age) // 100 < grades.permille_below
  left join role_salaries on role_salaries.role = people.role
),

-- A place near the range's foot is likelier than one near its top, as in a log-normal distribution. One in six of
-- the lower grades works part of the week.
paid as (
  select
    graded.*,
    grades.schedule,
    case
      when role in ('annual_additions_compensation', 'near_compensation_limit') then 2400
      when role is null and graded.grade <= 2 and sample_draw(seed, employee, 'part time', 6) = 0
        then [1200, 1600, 2400, 2400, 2800, 3000][1 + sample_draw(seed, employee, 'week', 6)]
      else 4000
    end as week_centihours,
    sample_draw(seed, employee, 'salary', 1000) * sample_draw(seed, employee, 'raise', 1000)
      as place_in_range,
    case limit_name
      when 'elective_deferral' then elective_deferral_cents
      when 'annual_additions' then annual_additions_cents
    end as limit_cents,
    case
      when limit_cents is null
        then (graded.lowest_salary * 100 + (graded.highest_salary - graded.lowest_salary) * place_in_range // 10000)
          * week_centihours // 4000
      else limit_cents * least_tenths // 10 + limit_cents * (most_tenths - least_tenths) // 10 * place_in_range // 1000000
    end as salary_cents,
    -- Part-timers who came back work on call, a class that the plan leaves out.
    role is null
      and (sample_draw(seed, employee, 'excluded class', 50) = 0 or (week_centihours < 2000 and rehire_date is not null))
      as excluded_class
  from graded
  join grades on grades.grade = graded.grade
  cross join (select elective_deferral_cents, annual_additions_cents from sample_settings)
),

-- Eligible from the first 1 January or 1 July on or after a year of service and the 21st birthday. Who is scheduled for
-- fewer than 1,000 hours is a long-term part-time employee, in from the 1 January after the last of three plan years of
-- which none began before 2021, or of two where that is 2025 or later, and after the year of the 21st birthday. Whoever
-- is in an excluded class, left before that day, or was forgotten, has no date on record.
entered as (
  select
    *,
    -- The day before that on which both are there, a year of service with its last day.
    cast(greatest(hire_date + interval 12 month - interval 1 day, birth_date + interval 21 year) as date) - 1 as eve,
    if(
      week_centihours < 2000,
      make_date(
        greatest(if(year(hire_date) < 2022, 2024, greatest(year(hire_date) + 2, 2025)), year(birth_date) + 22), 1, 1),
      make_date(year(eve) + if(month(eve) > 6, 1, 0), if(month(eve) > 6, 1, 7), 1)) as entry_date,
    if(
      excluded_class
        or role = 'entry_missed'
        or (employment_status = 'terminated' and termination_date < entry_date),
      null,
      entry_date) as eligibility_date,
    case schedule
      when 'weekly' then 52
      when 'biweekly' then 26
      else 24
    end as periods_per_year,
    salary_cents // periods_per_year as period_pay,
    -- A week in arrears: the first pay comes after the first day, the last up to a week after the last.
    first_day as unpaid_until,
    last_day + 7 as paid_until,
    coalesce(eligibility_date, year_end) - 1 as outside_until
  from paid
)

select
  entered.* exclude (
    limit_name, least_tenths, most_tenths, drawn_grade, lowest_salary, highest_salary, place_in_range, limit_cents,
    eve, entry_date, unpaid_until, paid_until, outside_until),
  coalesce(before_first.period, 0) + 1 as first_period,
  if(last_day < first_day, 0, coalesce(last_paid.period, 0)) as last_period,
  -- Contributions start with the first pay date on or after the eligibility date, and not at all without one.
  if(
    eligibility_date is null,
    1000,
    greatest(coalesce(before_first.period, 0), coalesce(before_entry.period, 0)) + 1) as first_contribution,
  greatest(last_period - first_period + 1, 0) as periods_paid,
  greatest(last_period - first_contribution + 1, 0) as periods_contributing,
  -- A bonus comes in March to those of the middle and upper grades who are here then. The plan leaves it out of pay.
  if(
    grade >= 3
      and first_day < year_start + 60
      and last_day > year_start + 80
      and sample_draw(seed, employee, 'bonus', 10) < 6,
    salary_cents * (4 + sample_draw(seed, employee, 'bonus size', 12)) // 100,
    0) as bonus
from entered
asof left join sample_pay_dates as before_first
  on before_first.schedule = entered.schedule
  and before_first.pay_date <= entered.unpaid_until
asof left join sample_pay_dates as last_paid
  on last_paid.schedule = entered.schedule
  and last_paid.pay_date <= entered.paid_until
asof left join sample_pay_dates as before_entry
  on before_entry.schedule = entered.schedule
  and before_entry.pay_date <= entered.outside_until
