package io.plumbline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.plumbline.explain.Chapter;
import io.plumbline.explain.Explanation;
import io.plumbline.explain.Figure;
import io.plumbline.explain.Measure;
import io.plumbline.explain.Rule;
import io.plumbline.explain.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/// An explanation as one JSON object on one line. Amounts are numbers digit for digit, as in results.
final class ExplanationJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final PrintWriter out;

    ExplanationJson(PrintWriter out) {
        this.out = out;
    }

    void print(Explanation explanation) {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("employee_id", explanation.employeeId());
            json.writeStringField("plan_id", explanation.planId());
            json.writeNumberField("plan_year", explanation.year());
            json.writeStringField("person", explanation.person());
            json.writeArrayFieldStart("chapters");
            for (Chapter chapter : explanation.chapters()) {
                write(json, chapter);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rules");
            for (Rule rule : explanation.rules()) {
                write(json, rule);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("warnings");
            for (String warning : explanation.warnings()) {
                json.writeString(warning);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(JsonGenerator json, Chapter chapter) throws IOException {
        json.writeStartObject();
        json.writeStringField("asset", chapter.asset());
        json.writeStringField("title", chapter.title());
        json.writeStringField("verdict", chapter.verdict());
        json.writeArrayFieldStart("steps");
        for (Step step : chapter.steps()) {
            json.writeStartObject();
            json.writeStringField("title", step.title());
            json.writeStringField("sentence", step.sentence());
            json.writeArrayFieldStart("figures");
            for (Figure figure : step.figures()) {
                write(json, figure);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rules");
            for (Rule rule : step.rules()) {
                json.writeString(rule.id());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Figure figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", figure.label());
        switch (figure.measure()) {
            case Measure.Dollars dollars -> json.writeNumberField("dollars", dollars.amount());
            case Measure.Percent percent -> json.writeNumberField("percent", percent.percent());
            case Measure.Hours hours -> json.writeNumberField("hours", hours.hours());
            case Measure.Quantity quantity -> json.writeNumberField("number", quantity.number());
            case Measure.Day day -> json.writeStringField("date", day.date().toString());
            case Measure.Words words -> json.writeStringField("words", words.text());
        }
        if (!figure.source().isEmpty()) {
            json.writeStringField("source", figure.source());
        }
        if (figure.isOutcome()) {
            json.writeBooleanField("is_outcome", true);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Rule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("citation", rule.citation());
        json.writeStringField("section", rule.section().heading());
        json.writeStringField("test", rule.section().test());
        json.writeStringField("standing", rule.standing().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }
}
