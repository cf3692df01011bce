-- Deferrals of a highly compensated employee over the 402(g) limit, catch-up aside, that a negative amount dated after the
-- calendar year takes back. As the distribution of an excess deferral they would stay in the ADP ratio, 26 CFR
-- 1.401(k)-2(a)(5)(ii), which the negative amount takes them out of; only the plan knows whether it was one, or the
-- reversal of what was never deferred. What is taken back within the year is taken to be a reversal.
with
  -- Such an amount is of an earlier year by its allocation, and most files have none.
  taken_back as (
    select contributions.employee_id, allocation_year as tax_year, count(*) as rows, -sum(amount) as amount
    from contributions
    cross join plan
    where allocation_year is not null
      and amount < 0
      and year(pay_date) > allocation_year
      and money_type in (select money_type from money_types where elective_deferral)
      and contributions.employee_id in (select employee_id from deferral_ratios where is_hce)
      and plan.limitation_year_is_calendar
      and not plan.safe_harbor
    group by all
  )
select
  'deferrals of highly compensated employees over the 402(g) limit that a negative amount takes back, and out of the ADP'
    || ' ratio with it; where it is a distribution of an excess deferral, take the row out of the file: the ratio has it,'
    || ' distributed or not' as fault,
  'excess deferrals of highly compensated employees count in the ADP test, 26 CFR 1.401(k)-2(a)(5)(ii)' as rule,
  cast(sum(taken_back.rows) as bigint) as rows,
  employee_id
from taken_back
join catch_up_by_402g as calendar using (employee_id, tax_year)
where calendar.deferrals + taken_back.amount
  > calendar.elective_deferral_limit + calendar.made_catch_up_before + calendar.open_in_all
group by employee_id
