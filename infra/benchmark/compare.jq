# A run's results, slurped, beside those of the baseline ($before): a line for each measurement that both have. Ends
# with 1 where one of plumbline's takes more than 1.25 times the time or 1.15 times the memory, or where the machines are
# not of one kind: figures of two kinds are not compared.

def median: sort | if length % 2 == 1 then .[(length - 1) / 2] else (.[length / 2 - 1] + .[length / 2]) / 2 end;

def measured:
  [.[].measurements[] | {
    key: "\(.workload) \(.participants) \(.engine)",
    value: {engine, time: ([.samples[].nanos] | median), memory: .peak_bytes}
  }] | from_entries;

def kind: .[0].machine | "\(.instance) \(.cpu) (\(.cores) cores)";

def hundredths: . * 100 | round | "\(. / 100 | floor).\(. % 100 | tostring | if length < 2 then "0" + . else . end)";

def over($theirs): if $theirs > 0 then . / $theirs else 1 end;

def stop: "infra/benchmark/ec2: \(.)\n" | halt_error(1);

$before[0] as $baseline
| if kind == ($baseline | kind) then .
  else "this run is of \(kind), the baseline of \($baseline | kind): not compared" | stop end
| ($baseline | measured) as $earlier
| [measured | to_entries[] | select($earlier[.key]) | .key as $key | {
    key: $key,
    engine: .value.engine,
    time: (.value.time | over($earlier[$key].time)),
    memory: (.value.memory | over($earlier[$key].memory))
  }]
| if length == 0 then "the baseline has no measurement that this run has" | stop else . end
| (.[] | "\(.key): time \(.time | hundredths) x, memory \(.memory | hundredths) x"),
  ([.[] | select(.engine == "plumbline" and (.time > 1.25 or .memory > 1.15)) | .key]
    | if length > 0 then "slower or larger than the baseline: \(join(", "))" | stop else empty end)
