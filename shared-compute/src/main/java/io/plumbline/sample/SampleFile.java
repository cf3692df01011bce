package io.plumbline.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `sample.json`: what a sample holds, for whoever compares results with it. It is written last, so that a
/// directory that has one has a whole sample.
record SampleFile(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    void write(SampleFacts facts) throws IOException {
        ObjectNode sample = JSON.createObjectNode();
        sample.put("plan_id", facts.planId());
        sample.put("plan_year", facts.year());
        sample.put("seed", facts.seed());
        sample.putObject("rows")
                .put("census", facts.census())
                .put("contributions", facts.contributions())
                .put("service_hours", facts.serviceHours());
        sample.putObject("expected")
                .put("elective_deferrals_excess", facts.electiveDeferralBreaches())
                .put("annual_additions_exceeded", facts.annualAdditionsBreaches())
                .put("annual_additions_at_risk", facts.annualAdditionsAtRisk())
                .put("entries_missed", facts.entriesMissed());
        ObjectNode planted = sample.putObject("planted");
        facts.planted().forEach((kind, employees) -> {
            ObjectNode entry = planted.putObject(kind.id());
            entry.put("count", employees.size());
            employees.forEach(entry.putArray("employee_ids")::add);
        });
        JSON.writeValue(path.toFile(), sample);
    }
}
