-- The day on which each who met the conditions by the plan year's end is to enter, as though nobody ever left: by the
-- plan's own entry dates, and at the latest by law.
--
-- Nobody is a long-term part-time employee who enters as early by a year of service.
with
  met as (
    select
      employee_id,
      counted_from,
      service_on,
      statutory_service_on,
      if(service_on is null, null, greatest(service_on, of_age_on)) as by_service,
      if(statutory_service_on is null, null, greatest(statutory_service_on, of_21_on)) as by_statute
    from satisfied_service
    join employment using (employee_id)
  )
select
  employee_id,
  counted_from,
  service_on,
  coalesce(part_time.entry_on < service.entry_on, part_time.entry_on is not null) as is_long_term_part_time,
  service.day as service_satisfied_on,
  part_time.satisfied_on as part_time_satisfied_on,
  if(is_long_term_part_time, part_time.satisfied_on, service.day) as satisfied_on,
  least(service.entry_on, part_time.entry_on) as entry_on,
  least(statute.lawful_on, part_time.lawful_on) as lawful_on,
  statute.lawful_on as statutory_on
from met
left join long_term_part_time as part_time using (employee_id, counted_from)

-- The calendar ends with the plan year: what is met later is not met yet.
left join entry_calendar as service on service.day = by_service
left join entry_calendar as statute on statute.day = by_statute
