"""The workloads: each reads its files, computes, writes the result, and says how many rows it has."""

import pandas as pd
import pyarrow as pa

import files
from annual_additions import annual_additions

__all__ = ["annual_additions", "contribution_summary", "eligibility_flags", "plan_matching"]


def eligibility_flags(directory, result):
    """Who among the active employees meets the conditions of service, age and hours."""
    census = files.read(
        files.dataset(directory, "census"),
        ["employee_id", "tenure_months", "age", "hours_ytd", "eligibility_date"],
        filters=[("employment_status", "==", "active")],
    )
    flags = pd.DataFrame({"employee_id": census["employee_id"]})
    flags["tenure_eligible"] = census["tenure_months"].astype("Int32") >= 12
    flags["age_eligible"] = census["age"].astype("Int32") >= 21
    flags["hours_eligible"] = census["hours_ytd"].astype("Int64") >= 1000_00
    flags["fully_eligible"] = flags["tenure_eligible"] & flags["age_eligible"] & flags["hours_eligible"]
    flags["eligibility_date"] = census["eligibility_date"]
    return files.write(
        flags,
        result,
        {
            "employee_id": pa.string(),
            "tenure_eligible": pa.bool_(),
            "age_eligible": pa.bool_(),
            "hours_eligible": pa.bool_(),
            "fully_eligible": pa.bool_(),
            "eligibility_date": pa.date32(),
        },
    )


def plan_matching(directory, result):
    """Each employee, the plans of their division, and of each plan the provisions in effect when they were hired."""
    employees = files.read(directory / "employees.parquet", ["employee_id", "division", "hire_date"])
    plans = files.read(directory / "plans.parquet", ["plan_id", "division"])
    provisions = files.read(
        directory / "provisions.parquet", ["plan_id", "effective_from", "effective_to", "age", "service_months"]
    )
    latest = pd.merge_asof(
        employees.merge(plans, on="division").sort_values("hire_date"),
        provisions.sort_values("effective_from"),
        left_on="hire_date",
        right_on="effective_from",
        by="plan_id",
    )
    begun = latest["effective_from"].notna()
    lasts = latest["effective_to"].isna() | (latest["effective_to"] >= latest["hire_date"])
    return files.write(
        latest[begun & lasts],
        result,
        {
            "employee_id": pa.string(),
            "plan_id": pa.string(),
            "effective_from": pa.date32(),
            "age": pa.int32(),
            "service_months": pa.int32(),
        },
    )


def contribution_summary(directory, result):
    """What each employee was credited with, by money type, and when for the first and for the last time."""
    contributions = files.read(
        files.dataset(directory, "contributions"),
        ["employee_id", "money_type", "amount", "pay_date"],
        categories=["employee_id", "money_type"],
    )
    summary = (
        contributions.groupby(["employee_id", "money_type"], observed=True, sort=False)
        .agg(
            contributions=("amount", "size"),
            amount=("amount", "sum"),
            first_pay_date=("pay_date", "min"),
            last_pay_date=("pay_date", "max"),
        )
        .reset_index()
    )
    return files.write(
        summary,
        result,
        {
            "employee_id": pa.string(),
            "money_type": pa.string(),
            "contributions": pa.int64(),
            "amount": files.MONEY,
            "first_pay_date": pa.date32(),
            "last_pay_date": pa.date32(),
        },
    )
