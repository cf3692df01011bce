-- Whether each employee takes part, or will, and on what ground.
--
-- A long-term part-time employee stays one until the plan year after a year of service, and is a former one then, IRC
-- 401(k)(15)(B), Prop. 1.401(k)-5. Where the plan holds out who returns after a break, IRC 410(a)(5)(C), employer money
-- waits for a year of service after the return; deferrals do not. Nothing waits of who takes no part.
with standing as (
  select
    entries.* replace (
      if(is_excluded, null, satisfied_on) as satisfied_on,
      if(is_excluded, null, entry_date) as entry_date,
      if(is_excluded, null, latest_lawful_entry_date) as latest_lawful_entry_date,
      if(is_excluded, null, statutory_entry_date) as statutory_entry_date),
    is_excluded,
    plan_year_start,
    plan_year_end,
    eligibility_service_months,
    hours_method,
    back_on,
    back_on is not null or coalesce(left_on >= greatest(entries.entry_date, plan_year_start), true) as is_here,
    one_year_holdout
      and had_served
      and not starts_over
      and breaks > 0
      and coalesce(year_after.statutory_service_on > plan_year_end, true) as held_out
  from entries
  join employment using (employee_id)
  cross join plan
  left join satisfied_service as year_after
    on year_after.employee_id = entries.employee_id
    and year_after.counted_from = employment.back_on
)
select
  employee_id,
  case
    when is_excluded then 'excluded'
    when entry_date is null or not is_here then 'ineligible'
    when entry_date <= plan_year_end then 'eligible'
    else 'pending'
  end as status,
  case
    when status in ('ineligible', 'excluded') then 'none'
    when is_long_term_part_time and coalesce(service_satisfied_on >= plan_year_start, true) then 'long_term_part_time'
    when back_on is not null and not starts_over and scheduled_on < back_on then 'rehire'
    when eligibility_service_months = 0 then 'no_service_required'
    when hours_method = 'elapsed_time' then 'elapsed_time'
    else 'service_year'
  end as basis,
  satisfied_on,
  entry_date,
  latest_lawful_entry_date,
  statutory_entry_date,
  scheduled_on,
  service_satisfied_on,
  is_long_term_part_time,
  was_participant,
  counted_from,
  starts_over,
  breaks,
  status in ('eligible', 'pending') and held_out as held_out
from standing
