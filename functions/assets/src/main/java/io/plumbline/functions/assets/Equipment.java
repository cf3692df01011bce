package io.plumbline.functions.assets;

import io.plumbline.InputException;
import io.plumbline.action.EventBus;
import io.plumbline.action.Outboxes;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.compliance.Compliance;
import io.plumbline.eventbridge.EventBridgeBus;
import io.plumbline.eventbridge.PublishTraffic;
import io.plumbline.eventbridge.S3Ledgers;
import io.plumbline.functions.assets.metric.Costs;
import io.plumbline.functions.assets.metric.MeasuredDatasets;
import io.plumbline.functions.assets.metric.MeasuredResults;
import io.plumbline.functions.assets.metric.Meter;
import io.plumbline.functions.assets.metric.RetryCount;
import io.plumbline.privacy.PseudonymKey;
import io.plumbline.s3.S3DatasetStore;
import io.plumbline.s3.S3Location;
import io.plumbline.s3.S3Objects;
import io.plumbline.s3.S3ResultStore;
import io.plumbline.s3.Traffic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// What a process works with from one invocation to the next. Each part is made when it is first needed: a
/// function starts the sooner the less it makes.
final class Equipment {

    private static final Path WORKING = Path.of(System.getProperty("java.io.tmpdir"));

    private static final Once<Equipment> OF_THIS_PROCESS = new Once<>(() -> of(System.getenv()));

    private final Configuration configuration;
    private final Meter meter = new Meter();
    private final RetryCount retries = new RetryCount();
    private final Once<S3Client> s3 = new Once<>(this::connect);
    private final Once<S3DatasetStore> datasets = new Once<>(() -> new S3DatasetStore(data(), WORKING));
    private final Once<AssetRunner> runner = new Once<>(this::makeRunner);
    private final Once<EventBridgeBus> bus = new Once<>(this::connectBus);
    private final Once<PseudonymKey> pseudonymKey;

    private Equipment(Configuration configuration) {
        this.configuration = configuration;
        this.pseudonymKey = new Once<>(() -> Pseudonyms.key(configuration.pseudonyms(), configuration.aws()));
    }

    /// That of this process.
    ///
    /// @throws Misconfigured if a variable of its environment is missing or cannot be used
    static Equipment ofThisProcess() {
        return OF_THIS_PROCESS.get();
    }

    /// @throws Misconfigured if a variable is missing or cannot be used
    static Equipment of(Map<String, String> environment) {
        return new Equipment(Configuration.of(environment));
    }

    Configuration configuration() {
        return configuration;
    }

    Meter meter() {
        return meter;
    }

    PlanFiles planFiles() {
        return new PlanFiles(data());
    }

    /// The place of the data.
    S3Objects data() {
        return objects(configuration.requiredData());
    }

    AssetRunner runner() {
        return runner.get();
    }

    EventBus bus() {
        return bus.get();
    }

    PseudonymKey pseudonymKey() {
        return pseudonymKey.get();
    }

    /// Does something with the outboxes. What they fetch is gone afterwards: over many invocations it would
    /// fill the disk.
    <T> T withOutboxes(Function<Outboxes, T> work) {
        S3Objects results = objects(configuration.results());
        try (S3ResultStore store = S3ResultStore.of(results, WORKING)) {
            S3Ledgers ledgers = new S3Ledgers(results, configuration.bus().bus());
            return work.apply(new Outboxes(store, ledgers, Clock.systemUTC()));
        }
    }

    /// Makes what every run will need.
    void makeAhead() {
        runner();
    }

    /// What the process has cost so far.
    Costs costs() {
        return new Costs(
                datasets.ifMade().map(S3DatasetStore::traffic).orElseGet(() -> new Traffic(0, 0, 0, Duration.ZERO)),
                bus.ifMade().map(EventBridgeBus::traffic).orElseGet(() -> new PublishTraffic(0, 0, 0)),
                retries.soFar());
    }

    private S3Objects objects(S3Location location) {
        return new S3Objects(s3.get(), location, configuration.kmsKey());
    }

    private S3Client connect() {
        S3ClientBuilder builder = configuration.aws().applyTo(S3Client.builder());
        return builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(retries)
                        .build())
                .build();
    }

    private AssetRunner makeRunner() {
        try {
            S3ResultStore results = S3ResultStore.of(objects(configuration.results()), WORKING);
            return new AssetRunner(
                    Compliance.catalogue(),
                    new MeasuredDatasets(datasets.get(), meter),
                    Optional.of(new MeasuredResults(results, meter)),
                    Audience.LOG);
        } catch (InputException unusable) {
            throw new Misconfigured(unusable);
        }
    }

    private EventBridgeBus connectBus() {
        return EventBridgeBus.connect(EventBridgeClient.builder(), configuration.aws(), configuration.bus());
    }
}
