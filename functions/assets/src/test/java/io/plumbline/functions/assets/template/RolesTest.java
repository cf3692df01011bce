package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.asset.Asset;
import io.plumbline.compliance.Compliance;
import io.plumbline.dataset.Dataset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each function has a role of its own that may do what its assets need, and nothing else.
class RolesTest {

    private static final String DATA = "arn:aws:s3:::plumbline-data/";
    private static final String RESULTS = "arn:aws:s3:::plumbline-results/";
    private static final String PARTITION = "/plan_id=ACME/plan_year=2025/";
    private static final String BUS = "arn:aws:events:us-east-1:123456789012:event-bus/plumbline";

    /// Every `*` that is allowed, by its statement, and why.
    private static final Map<String, String> STARS = Map.of(
            "IsTraced", "X-Ray has no resources that a policy could name",
            "TheAccountAdministersIt", "in a key's policy * is the key; without it nobody could change the policy",
            "CloudWatchLogsEncryptsOurLogs", "in a key's policy * is the key");

    private static final Map<String, List<String>> ASSETS = Map.of(
            "EligibilityRole", List.of("eligibility_flags", "eligibility_determination", "entry_actions"),
            "AnnualAdditionsRole",
                    List.of("elective_deferrals", "annual_additions", "annual_additions_corrections", "limit_actions"),
            "NondiscriminationRole",
                    List.of(
                            "highly_compensated",
                            "nondiscrimination",
                            "nondiscrimination_corrections",
                            "nondiscrimination_actions"));

    private static final String[] MAKING_PSEUDONYMS = {"AnnualAdditionsRole", "EligibilityRole", "NondiscriminationRole"
    };

    private final Deployed stack = Deployed.stack();

    @Test
    void everyFunctionHasARoleOfItsOwnThatLambdaAloneAssumes() {
        List<String> roles = stack.template().ofType("AWS::Serverless::Function").values().stream()
                .map(function -> function.at("/Role/Fn::GetAtt").asText())
                .toList();

        assertThat(roles).hasSize(6).doesNotHaveDuplicates().allSatisfy(role -> {
            JsonNode trust = stack.properties(role.replace(".Arn", "")).at("/AssumeRolePolicyDocument/Statement");
            assertThat(trust).hasSize(1);
            assertThat(trust.at("/0/Principal/Service").asText()).isEqualTo("lambda.amazonaws.com");
        });
    }

    @Test
    void noStatementAllowsMoreThanItNames() {
        assertThat(allowing()).isNotEmpty().allSatisfy(statement -> {
            if (!STARS.containsKey(statement.sid())) {
                assertThat(statement.resources()).as(statement.sid()).doesNotContain("*");
            }
            if (!statement.sid().equals("TheAccountAdministersIt")) {
                assertThat(statement.actions()).as(statement.sid()).noneMatch(action -> action.contains("*"));
            }
        });
    }

    @Test
    void everyExceptionFromThatIsStillNeeded() {
        assertThat(STARS.keySet()).allSatisfy(sid -> assertThat(allowing())
                .anyMatch(each -> each.sid().equals(sid) && each.resources().contains("*")));
    }

    @Test
    void aFunctionReadsTheDatasetsOfItsAssets() {
        ASSETS.forEach((id, assets) -> {
            Set<String> datasets = new TreeSet<>(datasets(assets));
            datasets.add("plans");

            assertThat(Stream.of("plans", "census", "contributions", "service_hours", "anything")
                            .filter(folder -> reads(Role.of(stack, id), DATA + folder + PARTITION + "x.parquet")))
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(datasets);
        });
    }

    @Test
    void aFunctionReplacesTheResultsOfItsAssets() {
        List<String> all =
                Compliance.catalogue().all().stream().map(Asset::name).toList();

        ASSETS.forEach((id, assets) -> {
            Role role = Role.of(stack, id);
            assertThat(all.stream().filter(asset -> role.may("s3:PutObject", RESULTS + asset + PARTITION + "x")))
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(assets);
            assertThat(role.may("s3:PutObject", DATA + "census" + PARTITION + "x.parquet"))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EligibilityRole, s3:PutObject, data, false",
        "AnnualAdditionsRole, s3:PutObject, data, false",
        "PublishRole, s3:GetObject, data, false",
        "ApiRole, s3:GetObject, data, false",
        "PublishRole, s3:GetObject, corrective_actions/plan_id=A/plan_year=2025/corrective_actions.parquet, true",
        "PublishRole, s3:GetObject, limit_actions/plan_id=A/plan_year=2025/limit_actions.parquet, true",
        "PublishRole, s3:GetObject, entry_actions/plan_id=A/plan_year=2025/entry_actions.parquet, true",
        "PublishRole, s3:GetObject, nondiscrimination_actions/plan_id=A/plan_year=2025/_manifest.json, true",
        "PublishRole, s3:GetObject, nondiscrimination/plan_id=A/plan_year=2025/nondiscrimination.parquet, false",
        "PublishRole, s3:PutObject, corrective_actions/plan_id=A/plan_year=2025/corrective_actions.parquet, false",
        "PublishRole, s3:PutObject, corrective_actions/plan_id=A/plan_year=2025/_published/bus=b/1.jsonl, true",
        "PublishRole, s3:DeleteObject, corrective_actions/plan_id=A/plan_year=2025/_published/bus=b/1.jsonl, true",
        "PublishRole, s3:DeleteObject, corrective_actions/plan_id=A/plan_year=2025/corrective_actions.parquet, false",
        "AnnualAdditionsRole, s3:DeleteObject, annual_additions/plan_id=A/plan_year=2025/_manifest.json, false",
        "AnnualAdditionsRole, s3:PutObject, corrective_actions/plan_id=A/plan_year=2025/_published/bus=b/1.jsonl, true",
        "EligibilityRole, s3:PutObject, corrective_actions/plan_id=A/plan_year=2025/_published/bus=b/1.jsonl, true",
        "NondiscriminationRole, s3:DeleteObject, corrective_actions/plan_id=A/plan_year=2025/_published/bus=b/1.jsonl, true",
        "NondiscriminationRole, s3:PutObject, limit_actions/plan_id=A/plan_year=2025/limit_actions.parquet, false",
        "AnnualAdditionsRole, s3:GetObject, corrective_actions/plan_id=A/plan_year=2025/corrective_actions.parquet, false",
        "AnnualAdditionsRole, s3:DeleteObject, corrective_actions/plan_id=A/plan_year=2025/_published/bus=b/1.jsonl, true",
        "PublishRole, s3:GetObject, annual_additions/plan_id=A/plan_year=2025/annual_additions.parquet, false",
        "ApiRole, s3:GetObject, annual_additions/plan_id=A/plan_year=2025/_manifest.json, true",
        "ApiRole, s3:GetObject, annual_additions/plan_id=A/plan_year=2025/annual_additions.parquet, false",
        "ApiRole, s3:PutObject, annual_additions/plan_id=A/plan_year=2025/_manifest.json, false"
    })
    void aFunctionTouchesItsOwnObjectsOnly(String role, String action, String key, boolean allowed) {
        String resource = key.equals("data") ? DATA + "census" + PARTITION + "census.parquet" : RESULTS + key;

        assertThat(Role.of(stack, role).may(action, resource)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "EligibilityRole, plumbline-data, census/plan_id=ACME/, true",
        "EligibilityRole, plumbline-data, contributions/plan_id=ACME/, false",
        "EligibilityRole, plumbline-results, eligibility_flags/, true",
        "EligibilityRole, plumbline-data, service_hours/plan_id=ACME/, true",
        "EligibilityRole, plumbline-results, corrective_actions/, true",
        "EligibilityRole, plumbline-results, limit_actions/, false",
        "NondiscriminationRole, plumbline-data, contributions/, true",
        "NondiscriminationRole, plumbline-results, nondiscrimination_actions/, true",
        "NondiscriminationRole, plumbline-results, annual_additions/, false",
        "AnnualAdditionsRole, plumbline-data, contributions/, true",
        "AnnualAdditionsRole, plumbline-data, service_hours/, false",
        "PublishRole, plumbline-results, corrective_actions/, true",
        "PublishRole, plumbline-results, entry_actions/, true",
        "PublishRole, plumbline-results, annual_additions/, false",
        "PublishRole, plumbline-data, census/, false",
        "ApiRole, plumbline-data, census/, false"
    })
    void aFunctionListsItsOwnPrefixesOnly(String role, String bucket, String prefix, boolean allowed) {
        assertThat(Role.of(stack, role).may("s3:ListBucket", "arn:aws:s3:::" + bucket, Map.of("s3:prefix", prefix)))
                .isEqualTo(allowed);
    }

    @Test
    void whatMeasuresReachesNothingButItsLogAndItsTrace() {
        assertThat(Role.of(stack, "BenchmarkRole").statements())
                .flatExtracting(Statement::actions)
                .allMatch(action -> action.startsWith("logs:") || action.startsWith("xray:"));
    }

    /// S3 tells 404 from 403 by asking whether the caller may list; it then has no prefix to compare.
    @ParameterizedTest
    @CsvSource({
        "EligibilityRole, plumbline-data",
        "EligibilityRole, plumbline-results",
        "AnnualAdditionsRole, plumbline-data",
        "AnnualAdditionsRole, plumbline-results",
        "NondiscriminationRole, plumbline-data",
        "NondiscriminationRole, plumbline-results",
        "PublishRole, plumbline-results",
        "ApiRole, plumbline-results"
    })
    void aFunctionIsToldThatAnObjectIsNotThere(String role, String bucket) {
        assertThat(Role.of(stack, role).may("s3:ListBucket", "arn:aws:s3:::" + bucket))
                .isTrue();
    }

    @Test
    void onlyWhoMakesPseudonymsReadsTheirKey() {
        String secret = stack.properties("AnnualAdditionsFunction")
                .at("/Environment/Variables/PLUMBLINE_PSEUDONYM_SECRET")
                .asText();

        assertThat(whoMay("secretsmanager:GetSecretValue", secret, Map.of())).containsExactly(MAKING_PSEUDONYMS);
    }

    @Test
    void eventsAreOursAndGoToOurBus() {
        Map<String, String> ours = Map.of("events:source", "plumbline.compliance");

        assertThat(whoMay("events:PutEvents", BUS, ours))
                .containsExactly("AnnualAdditionsRole", "EligibilityRole", "NondiscriminationRole", "PublishRole");
        assertThat(whoMay("events:PutEvents", BUS, Map.of("events:source", "aws.s3")))
                .isEmpty();
        assertThat(whoMay("events:PutEvents", BUS.replace("plumbline", "default"), ours))
                .isEmpty();
        assertThat(whoMay("events:DescribeEventBus", BUS, Map.of())).containsExactly("ApiRole");
    }

    @Test
    void theKeyIsUsedThroughTheServicesThatWeUse() {
        String key = stack.properties("EligibilityFunction")
                .at("/Environment/Variables/PLUMBLINE_KMS_KEY")
                .asText();

        assertThat(whoMay("kms:Decrypt", key, Map.of("kms:ViaService", "s3.us-east-1.amazonaws.com")))
                .containsExactly(
                        "AnnualAdditionsRole", "ApiRole", "EligibilityRole", "NondiscriminationRole", "PublishRole");
        assertThat(whoMay("kms:GenerateDataKey", key, Map.of("kms:ViaService", "s3.us-east-1.amazonaws.com")))
                .doesNotContain("ApiRole");
        assertThat(whoMay("kms:Decrypt", key, Map.of("kms:ViaService", "secretsmanager.us-east-1.amazonaws.com")))
                .containsExactly(MAKING_PSEUDONYMS);
        assertThat(whoMay("kms:Decrypt", key, Map.of())).isEmpty();
        assertThat(whoMay("kms:ScheduleKeyDeletion", key, Map.of())).isEmpty();
    }

    private Stream<Role> roles() {
        return stack.template().ofType("AWS::IAM::Role").keySet().stream().map(id -> Role.of(stack, id));
    }

    private List<String> whoMay(String action, String resource, Map<String, String> context) {
        return roles().filter(role -> role.may(action, resource, context))
                .map(Role::id)
                .toList();
    }

    private List<Statement> allowing() {
        List<JsonNode> documents = Stream.of(Deployed.stack(), Deployed.watching())
                .flatMap(deployed ->
                        deployed.carriedOut(deployed.template().resources()).findValues("Statement").stream())
                .toList();
        return documents.stream()
                .flatMap(statements -> {
                    Stream.Builder<Statement> all = Stream.builder();
                    statements.forEach(each -> all.add(Statement.of(each)));
                    return all.build();
                })
                .filter(Statement::allows)
                .toList();
    }

    private static boolean reads(Role role, String object) {
        return role.may("s3:GetObject", object);
    }

    private static List<String> datasets(List<String> assets) {
        List<Asset> wanted = assets.stream()
                .map(name -> Compliance.catalogue().require(name))
                .toList();
        return Compliance.catalogue().inOrder(wanted).stream()
                .flatMap(asset -> asset.inputs().stream())
                .flatMap(input -> Dataset.of(input.relation()).stream())
                .map(Dataset::relation)
                .distinct()
                .toList();
    }
}
