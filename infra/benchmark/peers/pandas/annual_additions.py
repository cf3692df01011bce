"""Each employee's annual additions of 2025 against the limit of IRC 415(c)(1), for the sample plan: one plan, calendar
years, catch-up by way of 402(g) and of 415(c)."""

import json
from decimal import Decimal

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.dataset as ds

import files

YEAR = 2025
DEFERRALS = ["pre_tax", "roth"]
ADDITIONS = DEFERRALS + [
    "after_tax",
    "match",
    "safe_harbor_match",
    "match_true_up",
    "nonelective",
    "safe_harbor_nonelective",
    "profit_sharing",
    "qnec",
    "qmac",
    "forfeiture",
]


def annual_additions(directory, result):
    limits = {
        name: Decimal(text)
        for name, text in json.loads((directory / "limits.json").read_text(encoding="utf-8")).items()
    }
    census = files.read(files.dataset(directory, "census"), ["employee_id", "birth_date", "compensation"])
    found = credited(directory).reindex(census["employee_id"], fill_value=0)
    rows = found.reset_index(drop=True)

    gross = rows[ADDITIONS].sum(axis=1)
    deferrals = rows[DEFERRALS].sum(axis=1)
    pool = catch_up_limit(YEAR - census["birth_date"].dt.year, limits)
    over_402g = (deferrals - cents(limits["elective_deferral_limit"])).clip(lower=0)
    by_402g = np.minimum(over_402g, pool)
    open_to_415 = np.minimum(pool - by_402g, deferrals - over_402g).clip(lower=0)

    dollar = cents(limits["annual_additions_limit"])
    limit = census["compensation"].clip(upper=dollar)
    regular = gross - by_402g
    by_415 = np.minimum((regular - limit).clip(lower=0), open_to_415)
    additions = regular - by_415

    rows.insert(0, "employee_id", census["employee_id"])
    rows["catch_up_excluded"] = by_402g + by_415
    rows["annual_additions"] = additions
    rows["dollar_limit"] = dollar
    rows["compensation_limit"] = census["compensation"]
    rows["applicable_limit"] = limit
    rows["limited_by"] = np.where(dollar <= census["compensation"], "dollar", "compensation")
    rows["headroom"] = (limit - additions).clip(lower=0)
    rows["utilization"] = utilization(additions, limit)
    rows["status"] = status(additions, limit, limits["at_risk_threshold"])
    rows["excess"] = (additions - limit).clip(lower=0)
    rows["catch_up_by_415"] = by_415
    return files.write(rows, result, {name: kind(name) for name in rows.columns})


def credited(directory):
    """The cents of the year, a row for each employee and a column for each money type."""
    year = ds.field("allocation_year")
    paid = ds.field("pay_date")
    first, last = pd.Timestamp(YEAR, 1, 1).date(), pd.Timestamp(YEAR, 12, 31).date()
    contributions = files.read(
        files.dataset(directory, "contributions"),
        ["employee_id", "money_type", "amount"],
        categories=["employee_id", "money_type"],
        filters=(year == YEAR) | (year.is_null() & (paid >= first) & (paid <= last)),
    )
    sums = contributions.groupby(["employee_id", "money_type"], observed=True, sort=False)["amount"].sum()
    return sums.unstack(fill_value=0).reindex(columns=ADDITIONS, fill_value=0)


def catch_up_limit(age, limits):
    """Age 50 by the end of the year, or 60 to 63 for the larger amount, IRC 414(v)(2)(E)."""
    return np.select(
        [age.between(60, 63), age >= 50],
        [cents(limits["super_catch_up_limit"]), cents(limits["catch_up_limit"])],
        default=0,
    )


def utilization(additions, limit):
    """Ten-thousandths of the limit, cut off. Null where nothing is allowed."""
    share = (additions * 10_000 // limit.where(limit > 0, 1)).astype("Int64")
    return share.where((limit > 0) | (additions == 0))


def status(additions, limit, threshold):
    close = (additions > 0) & (additions * 10_000 >= limit * int(threshold * 10_000))
    return np.select([additions > limit, close], ["exceeded", "at_risk"], default="within")


def cents(amount):
    return int(amount * 100)


def kind(name):
    if name in ("employee_id", "limited_by", "status"):
        return pa.string()
    return pa.decimal128(18, 4) if name == "utilization" else files.MONEY
