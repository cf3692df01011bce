package io.plumbline.functions.assets.packaged;

import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitTable;
import io.plumbline.sample.PlantedCase;
import io.plumbline.sample.SampleFacts;
import io.plumbline.sample.SampleLimits;
import io.plumbline.sample.SamplePlan;
import io.plumbline.sample.SampleSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A generated year of the sample plan, to be put into the cloud under any plan id.
///
/// @param facts what it holds, the planted breaches among it
record SampleYear(Path directory, SampleFacts facts) {

    static final int YEAR = 2025;

    private static final String EMPLOYER = "SAMPLE-EMPLOYER";

    static SampleYear generate(Path directory, int participants) {
        try (Session session = Session.open(SessionSettings.reading(
                List.of(Files.createDirectories(directory).toRealPath())))) {
            SampleSettings settings = new SampleSettings(participants, 42, YEAR, limits());
            return new SampleYear(directory, SamplePlan.generate(session, directory, settings));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Puts plan file, census and contributions into the data bucket.
    ///
    /// @return the key of the contributions
    String putInto(Cloud cloud, String planId) {
        try {
            String plan =
                    Files.readString(directory.resolve("plan.yaml")).replace("plan_id: SAMPLE", "plan_id: " + planId);
            Path renamed = Files.writeString(directory.resolve(planId + ".yaml"), plan);
            cloud.put("plans/" + planId + ".yaml", renamed);
            cloud.put(key("census", planId), file("census"));
            cloud.put(key("contributions", planId), file("contributions"));
            return key("contributions", planId);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String key(String dataset, String planId) {
        return "%s/plan_id=%s/plan_year=%d/%1$s.parquet".formatted(dataset, planId, YEAR);
    }

    Path file(String dataset) {
        return directory.resolve("data").resolve(key(dataset, SamplePlan.PLAN_ID));
    }

    /// `kind participant` of each breach that was planted, the pseudonyms worked out here.
    List<String> breaches() {
        Stream<String> deferrals = Stream.of(
                        PlantedCase.ELECTIVE_DEFERRAL_UNDER_50,
                        PlantedCase.ELECTIVE_DEFERRAL_AGE_50,
                        PlantedCase.ELECTIVE_DEFERRAL_AGE_60_TO_63)
                .flatMap(planted -> facts.employees(planted).stream())
                .map(employee -> "elective_deferral_limit_exceeded " + pseudonym(employee));
        Stream<String> additions = Stream.of(
                        PlantedCase.ANNUAL_ADDITIONS_DOLLAR, PlantedCase.ANNUAL_ADDITIONS_COMPENSATION)
                .flatMap(planted -> facts.employees(planted).stream())
                .map(employee -> "annual_additions_limit_exceeded " + pseudonym(employee));
        return Stream.concat(deferrals, additions).toList();
    }

    private static String pseudonym(String employee) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = HexFormat.of().parseHex(Cloud.PSEUDONYM_KEY.substring("hex:".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] full = mac.doFinal((EMPLOYER + "|" + employee).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(full, 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SampleLimits limits() {
        LimitTable limits = LimitTable.bundled();
        return new SampleLimits(
                limits.require(Limit.ANNUAL_ADDITIONS, YEAR).amount(),
                limits.require(Limit.ELECTIVE_DEFERRALS, YEAR).amount(),
                limits.require(Limit.CATCH_UP, YEAR).amount(),
                limits.require(Limit.SUPER_CATCH_UP, YEAR).amount(),
                limits.require(Limit.COMPENSATION, YEAR).amount());
    }
}
