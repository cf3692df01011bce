package io.plumbline.functions.assets.metric;

/// What is measured of every run. docs/reference/metrics.md explains each to its readers; a test holds the two
/// together.
public enum Metric {
    ROWS("Rows", Unit.COUNT, "rows of the results that the run computed; 0 where they were on file already"),
    FIND_SECONDS("FindSeconds", Unit.SECONDS, "to list the datasets' files and look at the results that are there"),
    FETCH_SECONDS("FetchSeconds", Unit.SECONDS, "spent waiting for bytes of the files"),
    COMPUTE_SECONDS("ComputeSeconds", Unit.SECONDS, "to compute the assets, check them and write their files locally"),
    WRITE_SECONDS("WriteSeconds", Unit.SECONDS, "to put the results and their manifests in place"),
    PUBLISH_SECONDS("PublishSeconds", Unit.SECONDS, "to publish what the outbox holds and the ledger does not"),
    BYTES_FETCHED("BytesFetched", Unit.BYTES, "bytes that came from S3 for the files"),
    OBJECT_BYTES("ObjectBytes", Unit.BYTES, "full length of the files that they came from"),
    PEAK_MEMORY_BYTES("PeakMemoryBytes", Unit.BYTES, "the most memory that the process has held so far"),
    ACTIONS("Actions", Unit.COUNT, "corrective actions that the bus acknowledged"),
    RETRIES("Retries", Unit.COUNT, "requests that were sent again, and events that the bus refused at first");

    private final String title;
    private final Unit unit;
    private final String meaning;

    Metric(String title, Unit unit, String meaning) {
        this.title = title;
        this.unit = unit;
        this.meaning = meaning;
    }

    /// Its name in CloudWatch.
    public String title() {
        return title;
    }

    public Unit unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    /// Units as CloudWatch names them.
    public enum Unit {
        COUNT("Count"),
        SECONDS("Seconds"),
        BYTES("Bytes");

        private final String title;

        Unit(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
