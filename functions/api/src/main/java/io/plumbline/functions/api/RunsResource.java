package io.plumbline.functions.api;

import io.plumbline.InputException;
import io.plumbline.compliance.Compliance;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/// What is known of the run that left a result: its manifest.
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
final class RunsResource {

    /// A run may replace it at any time, so whoever kept it asks whether it still is the one.
    private static final String CACHING = "no-cache";

    private final RunResults results;

    RunsResource(RunResults results) {
        this.results = results;
    }

    @GET
    @Path("{asset}/{plan}/{year}")
    public Response manifest(@RestPath String asset, @RestPath String plan, @RestPath String year, Request request) {
        ResultKey key = key(asset, plan, YearText.read(year));
        Manifest manifest = results.manifest(key)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NO_RESULT, "nothing is on file of %s; run the asset first".formatted(key)));
        return JsonAnswer.of(manifest.toJson(), CACHING, request);
    }

    private static ResultKey key(String asset, String plan, int year) {
        try {
            Compliance.catalogue().require(asset);
        } catch (InputException unknown) {
            throw new ProblemException(ProblemType.UNKNOWN_ASSET, unknown);
        }
        try {
            return new ResultKey(asset, plan, year);
        } catch (InputException malformed) {
            throw new ProblemException(ProblemType.MALFORMED_PLAN, malformed);
        }
    }
}
