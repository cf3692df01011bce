package io.plumbline.oracle;

/// The expected row of `highly_compensated`.
public record HighlyCompensated(String employeeId, boolean isHce, String reason) {}
