-- The census as of the year's end: one row per employee, no names and no numbers but the plan's own.
with hours as (
  select employee_id, sum(hours) as hours
  from sample_service_hours
  group by employee_id
),

-- Last year's pay: a raise ago, and only for the days after the hire.
last_year as (
  select
    employee,
    case
      when hire_date < year_start then salary_cents * 97 // 100 * least(year_start - hire_date, 365) // 365
    end as pay
  from sample_jobs
)

select
  jobs.employee_id,
  jobs.birth_date,
  jobs.hire_date,
  jobs.termination_date,
  jobs.rehire_date,
  jobs.employment_status,
  sample_money(elections.compensation) as compensation,
  -- 414(s) pay is given only where it differs: the plan leaves out the bonus.
  if(jobs.bonus > 0, sample_money(elections.compensation - jobs.bonus), null) as plan_compensation,
  sample_money(last_year.pay) as prior_year_compensation,
  -- Less what went through the cafeteria plan, and no more than the wage base: about 168,600 a year.
  sample_money(if(last_year.pay is null, null, least(last_year.pay * 97 // 100, 16860000))) as prior_year_fica_wages,
  cast(coalesce(hours.hours, 0) as decimal(8, 2)) as hours_ytd,
  cast(
    case
      when jobs.role = 'owner' then [40, 22.5, 12, 8, 6][jobs.place]
      when jobs.grade >= 6 and sample_draw(seed, jobs.employee, 'shares', 20) = 0 then 0.0005
      else 0
    end as decimal(7, 4)) as ownership_percent,
  coalesce(jobs.role = 'family', false) as family_of_owner,
  jobs.excluded_class,
  cast(datesub('month', jobs.hire_date, jobs.year_end) as integer) as tenure_months,
  jobs.age,
  jobs.eligibility_date,
  cast(cast(jobs.week_centihours as integer) * 0.01 as decimal(5, 2)) as scheduled_hours_per_week
from sample_jobs as jobs
join sample_elections as elections using (employee)
join last_year using (employee)
left join hours on hours.employee_id = jobs.employee_id
order by jobs.employee_id
