"""pandas as a contestant of the benchmarks: python3 pandas_peer.py WORKLOAD DIRECTORY SCRATCH

One JSON object a line. It answers {"ready": "pandas", ...} before it reads anything, then each line `run` with
{"nanos": N, "rows": N} and a new SCRATCH/result.parquet; what goes wrong with {"error": "one line"} and exit status 1.
It needs pandas 2 and pyarrow.
"""

import json
import platform
import sys
import time
from pathlib import Path

WORKLOADS = ("eligibility_flags", "plan_matching", "contribution_summary", "annual_additions")


def contend(arguments):
    if len(arguments) != 3:
        raise ValueError("usage: pandas_peer.py WORKLOAD DIRECTORY SCRATCH")
    workload, directory, scratch = arguments[0], Path(arguments[1]), Path(arguments[2])
    if workload not in WORKLOADS:
        raise ValueError(f"no workload '{workload}'; there are {', '.join(WORKLOADS)}")
    computations, versions = load()
    compute = getattr(computations, workload)
    scratch.mkdir(parents=True, exist_ok=True)
    say({"ready": "pandas", "versions": versions})

    for line in sys.stdin:
        if line.strip() != "run":
            raise ValueError(f"expected the line 'run', got '{line.strip()}'")
        started = time.perf_counter_ns()
        rows = compute(directory, scratch / "result.parquet")
        say({"nanos": time.perf_counter_ns() - started, "rows": rows})


def load():
    try:
        import pandas
        import pyarrow
    except ImportError as missing:
        raise RuntimeError(f"{missing}; install pandas 2 or later and pyarrow") from missing
    if int(pandas.__version__.split(".")[0]) < 2:
        raise RuntimeError(f"pandas is {pandas.__version__}; install pandas 2 or later")
    import computations

    return computations, {
        "pandas": pandas.__version__,
        "pyarrow": pyarrow.__version__,
        "python": platform.python_version(),
    }


def say(message):
    print(json.dumps(message), flush=True)


def one_line(fault):
    if isinstance(fault, FileNotFoundError):
        return f"no file {fault.filename or fault}"
    lines = str(fault).strip().splitlines()
    return lines[0] if lines else type(fault).__name__


if __name__ == "__main__":
    try:
        contend(sys.argv[1:])
    except (Exception, MemoryError) as fault:
        say({"error": one_line(fault)})
        sys.exit(1)
