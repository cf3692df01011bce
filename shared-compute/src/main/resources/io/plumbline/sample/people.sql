-- Who works here: ages in a pyramid, hires over forty years, and the year's comings and goings. Whoever plays a
-- role has the age that the role needs, has been here for years, and stays.
with age_bands(percent_from, percent_below, youngest, oldest) as (
  values
    (0, 6, 18, 22),
    (6, 23, 23, 29),
    (23, 48, 30, 39),
    (48, 70, 40, 49),
    (70, 90, 50, 59),
    (90, 96, 60, 63),
    (96, 99, 64, 69),
    (99, 100, 70, 75)
),

role_ages(role, youngest, oldest) as (
  values
    ('elective_deferral_under_50', 28, 49),
    ('elective_deferral_age_50', 50, 59),
    ('elective_deferral_age_60_to_63', 60, 63),
    ('annual_additions_dollar', 30, 49),
    ('annual_additions_compensation', 25, 49),
    ('near_dollar_limit', 30, 49),
    ('near_compensation_limit', 25, 49),
    ('catch_up_by_annual_additions', 50, 59),
    ('entry_missed', 25, 55),
    ('owner', 45, 70),
    ('family', 25, 60)
),

aged as (
  select
    employees.employee,
    roles.role,
    roles.place,
    seed,
    make_date(year, 1, 1) as year_start,
    make_date(year, 12, 31) as year_end,
    year,
    coalesce(role_ages.youngest, age_bands.youngest) as youngest_drawn,
    coalesce(role_ages.oldest, age_bands.oldest) as oldest_drawn,
    youngest_drawn + sample_draw(seed, employees.employee, 'age', oldest_drawn - youngest_drawn + 1) as age
  from sample_settings
  cross join lateral (select unnest(range(1, participants + 1)) as employee) as employees
  join age_bands
    on sample_draw(seed, employees.employee, 'age band', 100) >= age_bands.percent_from
    and sample_draw(seed, employees.employee, 'age band', 100) < age_bands.percent_below
  left join sample_roles as roles on roles.employee = employees.employee
  left join role_ages on role_ages.role = roles.role
),

-- Nobody was hired before 17 or more than forty years ago; the product of two draws makes short service common. Who was
-- never let in came after hours began to be recorded: from their record anybody can see that they should have been.
hired as (
  select
    *,
    make_date(year - age, 1, 1) + cast(sample_draw(seed, employee, 'birthday', 365) as integer) as birth_date,
    least(40 * 365, (age - 17) * 365 - 180) as longest_service,
    longest_service
      * (1 + sample_draw(seed, employee, 'service', 1000))
      * (250 + sample_draw(seed, employee, 'loyalty', 751)) // 1000000 as drawn_service,
    case
      when role is null then drawn_service
      when role = 'entry_missed' then least(greatest(drawn_service, 1200), 1700)
      else greatest(drawn_service, 1200)
    end as service,
    year_end - cast(service as integer) as hire_date,
    greatest(hire_date, year_start) as first_day,
    if(role is null, sample_draw(seed, employee, 'fate', 1000), 999) as fate
  from aged
),

-- Nobody goes on leave in the first year of service: it would be no year of service.
fated as (
  select
    *,
    case
      when fate < 10 and hire_date < year_start - 400 then 'left_before'
      when fate < 110 then 'left'
      when fate < 125 and hire_date < year_start - 400 then 'on_leave'
      when fate < 130 and hire_date < year_start - 400 then 'on_leave_all_year'
      when fate < 150 and hire_date < year_start - 2000 then 'came_back'
      else 'stays'
    end as story,
    cast(sample_draw(seed, employee, 'day', year_end - first_day + 1) as integer) as day_of_change
  from hired
)

select
  employee,
  'E' || lpad(cast(employee as varchar), 8, '0') as employee_id,
  role,
  place,
  seed,
  year_start,
  year_end,
  cast(age as integer) as age,
  birth_date,
  hire_date,
  case story
    when 'left_before' then year_start - 1 - cast(sample_draw(seed, employee, 'day before', 330) as integer)
    when 'left' then first_day + day_of_change
    when 'came_back' then hire_date + 365 + cast(sample_draw(seed, employee, 'left', 365) as integer)
  end as termination_date,
  case story
    when 'came_back' then termination_date + 60 + cast(sample_draw(seed, employee, 'back', 700) as integer)
  end as rehire_date,
  case
    when story in ('left_before', 'left') then 'terminated'
    when story in ('on_leave', 'on_leave_all_year') then 'leave'
    else 'active'
  end as employment_status,
  -- The days of the year on which there is work; the last comes before the first where there is none.
  first_day,
  case story
    when 'left_before' then year_start - 1
    when 'left' then termination_date
    when 'on_leave' then first_day + day_of_change
    when 'on_leave_all_year' then year_start - 1
    else year_end
  end as last_day
from fated
