-- When each employee entered or is to enter, after whatever happened to their employment.
--
-- Of those who left and came back, a participant re-enters at once; whoever had served enters on the entry date or, if
-- that is past, at once, 26 CFR 1.410(a)-4(b)(1); whoever had not goes on as before, unless after a break in service,
-- when service counts from the return. Elapsed time counts on even then, 26 CFR 1.410(a)-7(c)(2)(i). By the rule of
-- parity, IRC 410(a)(5)(D), where the plan has it, service counts from the return after five breaks, or after as many as
-- there were years of service, of whoever has no vested benefit, deferrals among them: of a participant, and in elapsed
-- time also of whoever had not served. Who is away on the entry date does not enter.
with
  judged as (
    select
      employment.employee_id,
      coalesce(breaks_in_service.breaks, 0) as breaks_away,
      coalesce(service_on < back_on, false) or coalesce(part_time_satisfied_on < back_on, false) as had_served,
      coalesce(entry_on <= left_on, false) as was_participant,
      rule_of_parity and breaks_away >= greatest(5, years_before) as is_outweighed,
      back_on is not null
        and case
          when had_served then is_outweighed and was_participant and not is_vested
          when hours_method = 'elapsed_time' then is_outweighed and not is_vested
          else breaks_away > 0
        end as starts_over,
      if(starts_over, back_on, hire_date) as counts_from,
      if(starts_over, null, back_on) as back_in_service_on,
      if(back_on is null, left_on, null) as left_for_good_on
    from employment
    cross join plan
    join scheduled_entries
      on scheduled_entries.employee_id = employment.employee_id
      and scheduled_entries.counted_from = employment.hire_date
    left join breaks_in_service on breaks_in_service.employee_id = employment.employee_id
  )
select
  judged.employee_id,
  counted_from,
  breaks_away as breaks,
  starts_over,
  had_served,
  was_participant,
  is_long_term_part_time,
  satisfied_on,
  service_satisfied_on,
  entry_on as scheduled_on,
  if(entry_on <= coalesce(left_for_good_on, entry_on), greatest(entry_on, back_in_service_on), null) as entry_date,
  if(lawful_on <= coalesce(left_for_good_on, lawful_on), greatest(lawful_on, back_in_service_on), null)
    as latest_lawful_entry_date,
  if(statutory_on <= coalesce(left_for_good_on, statutory_on), greatest(statutory_on, back_in_service_on), null)
    as statutory_entry_date
from judged
join scheduled_entries
  on scheduled_entries.employee_id = judged.employee_id
  and scheduled_entries.counted_from = judged.counts_from
