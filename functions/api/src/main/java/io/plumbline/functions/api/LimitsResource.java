package io.plumbline.functions.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.limits.LimitTable;
import io.plumbline.limits.LimitValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jboss.resteasy.reactive.RestPath;

/// The regulatory limits, each with its rule and the notice that announced it.
@Path("/limits")
@Produces(MediaType.APPLICATION_JSON)
final class LimitsResource {

    /// They change with a release, and not between two.
    private static final String CACHING = "public, max-age=3600";

    private static final LimitTable TABLE = LimitTable.bundled();
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Of every year that is loaded.
    @GET
    public Response all(Request request) throws JsonProcessingException {
        List<LimitValue> all = TABLE.years().stream()
                .flatMap(year -> TABLE.ofYear(year).stream())
                .toList();
        return answer(all, request);
    }

    @GET
    @Path("{year}")
    public Response ofYear(@RestPath String year, Request request) throws JsonProcessingException {
        List<LimitValue> values = TABLE.ofYear(YearText.read(year));
        if (values.isEmpty()) {
            throw new ProblemException(
                    ProblemType.YEAR_NOT_LOADED,
                    "loaded are %d to %d, and nothing is estimated"
                            .formatted(TABLE.years().first(), TABLE.years().last()));
        }
        return answer(values, request);
    }

    private static Response answer(List<LimitValue> values, Request request) throws JsonProcessingException {
        SequencedMap<String, Object> body = new LinkedHashMap<>();
        body.put("limits_version", TABLE.version());
        body.put("limits", values.stream().map(LimitsResource::shown).toList());
        return JsonAnswer.of(JSON.writeValueAsString(body), CACHING, request);
    }

    /// As the command line has it, but the amount is text: many a client reads a JSON number as floating
    /// point.
    private static Map<String, Object> shown(LimitValue value) {
        SequencedMap<String, Object> fields = value.fields();
        fields.put("amount", value.amount().toPlainString());
        return fields;
    }
}
