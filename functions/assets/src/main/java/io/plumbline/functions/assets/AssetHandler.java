package io.plumbline.functions.assets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.plumbline.functions.assets.trigger.TriggerReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// What the handlers have in common: they read the trigger, do the work, and answer or throw.
abstract class AssetHandler implements RequestStreamHandler {

    private static final Logger LOG = Logger.getLogger(AssetHandler.class);
    private static final AtomicBoolean INVOKED = new AtomicBoolean();

    static {
        // Quarkus loads its handlers early in its start.
        WarmUp.begin();
    }

    private final Duty duty;

    AssetHandler(Duty duty) {
        this.duty = duty;
    }

    /// The work of the handler, with what its process works with.
    abstract Work work(Duty duty, Equipment equipment, Journal journal);

    @Override
    public final void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Call call = new Call(
                context.getAwsRequestId(),
                INVOKED.compareAndSet(false, true),
                Deadline.in(Duration.ofMillis(context.getRemainingTimeInMillis())));
        MDC.put("function", duty.function());
        MDC.put("request_id", call.requestId());
        MDC.put("cold_start", String.valueOf(call.coldStart()));
        try {
            Report report = perform(event, call);
            report.ignored().forEach(each -> LOG.infof("%s starts nothing: %s", each.key(), each.reason()));
            Optional<NotDone> notDone = NotDone.of(report);
            if (notDone.isPresent()) {
                throw notDone.get();
            }
            answer.write(report.toJson().getBytes(StandardCharsets.UTF_8));
        } catch (NotDone.TransientFailure triedAgain) {
            LOG.warn(triedAgain.getMessage());
            throw triedAgain;
        } catch (RuntimeException thrown) {
            LOG.error(thrown.getMessage());
            throw thrown;
        } finally {
            MDC.clear();
        }
    }

    private Report perform(InputStream event, Call call) {
        try {
            Equipment equipment = Equipment.ofThisProcess();
            return work(duty, equipment, new Journal(duty, AssetHandler::print))
                    .perform(TriggerReader.read(event), call);
        } catch (RuntimeException failure) {
            throw NotDone.of(failure);
        }
    }

    /// In one piece, so that no other line comes in between.
    private static void print(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
