package io.plumbline.functions.api;

import io.plumbline.ServiceException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever ends a request into a problem. What the person who asked cannot mend goes to the log, under
/// an id that the answer repeats, and the answer says no more about it.
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int RETRY_SECONDS = 10;
    private static final String METHODS = "GET, HEAD, OPTIONS";

    @ServerExceptionMapper({
        ProblemException.class,
        NotFoundException.class,
        NotAllowedException.class,
        NotAcceptableException.class,
        WebApplicationException.class,
        ServiceException.class,
        Throwable.class
    })
    public Response answer(Throwable failure, UriInfo asked) {
        return of(failure, asked.getRequestUri().getRawPath());
    }

    static Response of(Throwable failure, String path) {
        return switch (failure) {
            case ProblemException problem -> answer(Problem.of(problem.type(), problem.detail(), path));
            case NotFoundException _ -> answer(Problem.unknownPath(path));
            case NotAllowedException _ ->
                builder(Problem.methodNotAllowed(path))
                        .header(HttpHeaders.ALLOW, METHODS)
                        .build();
            case NotAcceptableException _ -> answer(Problem.notAcceptable(path));
            case WebApplicationException refused
            when refused.getResponse().getStatus() < 500 -> answer(Problem.malformedRequest(path));
            case ServiceException service
            when service.kind() == ServiceException.Kind.TRANSIENT ->
                builder(logged(service, ProblemType.RESULTS_UNAVAILABLE, "try again in a while"))
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build();
            default ->
                answer(logged(failure, ProblemType.FAULT, "tell whoever runs this the instance: the log has it too"));
        };
    }

    private static Problem logged(Throwable failure, ProblemType type, String detail) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.errorf(failure, "%s %s", type.uri(), instance);
        return Problem.of(type, detail, instance);
    }

    private static Response answer(Problem problem) {
        return builder(problem).build();
    }

    private static Response.ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }
}
