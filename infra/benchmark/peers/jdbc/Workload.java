import java.nio.file.Path;

/// One of the computations that all contestants make.
interface Workload {

    /// Computes the result, writes it to a Parquet file, and says how many rows it has.
    long run(Tables tables, Path result) throws Exception;
}
