package io.plumbline.functions.assets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.plumbline.functions.assets.trigger.BenchmarkOrder;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Measures a workload with the memory and the processor that the function has, on data of its own making: it reads
/// nobody's and keeps nothing.
@Named("benchmark")
final class BenchmarkHandler implements RequestStreamHandler {

    private static final Logger LOG = Logger.getLogger(BenchmarkHandler.class);

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Deadline deadline = Deadline.in(Duration.ofMillis(context.getRemainingTimeInMillis()));
        try {
            String run = new BenchmarkWork(Path.of(System.getProperty("java.io.tmpdir")))
                    .perform(BenchmarkOrder.read(event), deadline);
            answer.write(run.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException failure) {
            RuntimeException thrown = NotDone.of(failure);
            LOG.error(thrown.getMessage());
            throw thrown;
        }
    }
}
