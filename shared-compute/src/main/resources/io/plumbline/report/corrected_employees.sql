-- How many have something corrected.
select count(distinct employee_id) as employees from annual_additions_corrections
