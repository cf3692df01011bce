package io.plumbline.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Which engine computes.
public final class EngineVersion {

    private EngineVersion() {}

    /// DuckDB's version, such as `v2.0.0`.
    public static String duckDb() {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException failure) {
            throw EngineException.of(failure);
        }
    }
}
