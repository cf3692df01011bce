package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.privacy.PseudonymKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of a participant's pseudonym as SQL computes it: HMAC-SHA256 as Java's own `Mac` has it, for
/// any employee id and key, one for each person of an employer, and with nothing of the id in it.
class ParticipantTest {

    private static final String SHORT_KEY = "a key for the tests only";
    private static final String LONG_KEY = "a key that is longer than one block of the hash, ".repeat(3);

    @TempDir
    Path directory;

    @Test
    void everyParticipantIsWhatJavaComputesForTheId() throws GeneralSecurityException {
        List<String> ids = awkwardIds();

        for (String key : List.of(SHORT_KEY, LONG_KEY)) {
            List<String> expected = new ArrayList<>();
            for (String id : ids) {
                expected.add(hmac(key, "ACME-GROUP|" + id));
            }
            assertThat(participants(key, "ACME", "ACME-GROUP", ids)).isEqualTo(expected);
        }
    }

    @Test
    void noTwoPersonsShareAPseudonym() {
        assertThat(participants(SHORT_KEY, "ACME", "ACME-GROUP", awkwardIds())).doesNotHaveDuplicates();
    }

    @Test
    void onePersonKeepsThePseudonymAcrossThePlansOfAnEmployer() {
        List<String> ids = List.of("E1", "E2");

        assertThat(participants(SHORT_KEY, "ACME-PS", "ACME-GROUP", ids))
                .isEqualTo(participants(SHORT_KEY, "ACME", "ACME-GROUP", ids));
    }

    @Test
    void theSameIdAtAnotherEmployerIsAnotherPerson() {
        List<String> ids = List.of("E1", "E2");

        assertThat(participants(SHORT_KEY, "ACME", "OTHER", ids))
                .doesNotContainAnyElementsOf(participants(SHORT_KEY, "ACME", "ACME-GROUP", ids));
    }

    @Test
    void idsThatDifferByOneHaveNothingInCommon() {
        List<String> ids =
                IntStream.range(0, 2_000).mapToObj("E%06d"::formatted).toList();
        List<String> participants = participants(SHORT_KEY, "ACME", "ACME-GROUP", ids);

        double differingBits = IntStream.range(1, participants.size())
                .map(i -> new BigInteger(participants.get(i), 16)
                        .xor(new BigInteger(participants.get(i - 1), 16))
                        .bitCount())
                .average()
                .orElseThrow();

        assertThat(differingBits).as("of 128 bits, as of two random numbers").isBetween(63.0, 65.0);
    }

    /// Ids of every form an employer's system may use, and of some that none should.
    private static List<String> awkwardIds() {
        Stream<String> numbered = IntStream.range(0, 1_000)
                .boxed()
                .flatMap(i -> Stream.of(
                        "" + i, "%08d".formatted(i), "Müller-" + i, "株式会社" + i, "\uD83D\uDC69\uD83C\uDFFD" + i));
        Stream<String> odd =
                Stream.of(" ", "'", "\"", "\\", "|", "||", "a|b", "\n", "\t", "e\u0301", "\u00e9", "x".repeat(10_000));
        return Stream.concat(numbered, odd).toList();
    }

    /// The participants in the order of the ids; the amount, as many cents as the id's place, tells which.
    private List<String> participants(String key, String planId, String employerId, List<String> ids) {
        PlanYearInputs inputs = new PlanYearInputs(planId, employerId, 2025);
        for (int i = 0; i < ids.size(); i++) {
            inputs.additions(ids.get(i), BigDecimal.valueOf(i + 1, 2).toPlainString(), "0.00", "dollar", "0.00");
        }
        List<String> participants = new ArrayList<>();
        try (Session session = Session.open(SessionSettings.reading(List.of(directory)))) {
            inputs.run(session, PseudonymKey.fromEnvironment(Map.of(PseudonymKey.ENVIRONMENT_VARIABLE, key)));
            try (Rows rows = session.rows("from limit_actions order by amount")) {
                while (rows.next()) {
                    participants.add(rows.text("participant"));
                }
            }
        }
        return participants;
    }

    private static String hmac(String key, String message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
