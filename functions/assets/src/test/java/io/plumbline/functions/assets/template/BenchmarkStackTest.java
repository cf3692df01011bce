package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The machine for benchmarks runs the script of the repository, may do nothing but fetch a release and leave results,
/// is reached by nobody, and has an end.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell prints the template")
class BenchmarkStackTest {

    private static final String OBJECTS = "arn:aws:s3:::measurements/";
    private static final String MACHINES = "arn:aws:ec2:us-east-1:123456789012:instance/";

    /// Bytes that CloudFormation takes without a bucket, and that EC2 takes for user data.
    private static final int LONGEST_TEMPLATE = 51_200;

    private static final int LONGEST_USER_DATA = 16_384;

    private final Deployed stack = Deployed.benchmark();
    private final JsonNode machine = stack.properties("MachineTemplate").path("LaunchTemplateData");

    @Test
    void theMachineRunsTheScriptOfTheRepository() throws IOException {
        String userData = stack.properties("Machine").path("UserData").asText();

        assertThat(userData).startsWith("#!/bin/sh\nBUCKET='measurements'\n").endsWith("'\n" + file("user-data"));
        assertThat(userData.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LONGEST_USER_DATA);
        assertThat(file("stack.yaml").length() + 2 * file("user-data").length()).isLessThan(LONGEST_TEMPLATE);
    }

    @Test
    void everySettingThatTheScriptTakesIsGiven() throws IOException {
        Set<String> given = matches(stack.properties("Machine").path("UserData").asText(), "(?m)^([A-Z_0-9]+)='");
        Set<String> taken = matches(file("user-data"), "\\$\\{?([A-Z][A-Z_0-9]+)");
        taken.removeAll(matches(file("user-data"), "(?:export |^| )([A-Z_]+)="));
        taken.removeIf(name -> name.startsWith("PLUMBLINE_"));

        assertThat(given).containsAll(taken).allSatisfy(name -> assertThat(file("user-data"))
                .containsPattern("\\b" + name + "\\b"));
    }

    @Test
    void theScriptThatDeploysItGivesWhatHasNoDefault() throws IOException {
        Set<String> given = matches(file("ec2"), "ParameterKey=([A-Za-z0-9]+),");

        assertThat(stack.template().parameters().fieldNames()).toIterable().containsAll(given);
        stack.template().parameters().properties().forEach(parameter -> {
            if (!parameter.getValue().has("Default")) {
                assertThat(given).contains(parameter.getKey());
            }
        });
    }

    @Test
    void itIsTheReferenceMachineWithAnEncryptedDiskThatGoesWithIt() {
        JsonNode disk = machine.at("/BlockDeviceMappings/0/Ebs");

        assertThat(machine.path("InstanceType").asText()).isEqualTo("c6i.4xlarge");
        assertThat(machine.path("ImageId").asText()).contains("/al2023-ami-");
        assertThat(disk.path("VolumeType").asText()).isEqualTo("gp3");
        assertThat(disk.path("Encrypted").asBoolean()).isTrue();
        assertThat(disk.path("DeleteOnTermination").asBoolean()).isTrue();
    }

    @Test
    void itMayOnlyFetchItsReleaseAndLeaveItsResults() {
        Role role = Role.of(stack, "MachineRole");

        assertThat(role.statements()).singleElement().satisfies(only -> assertThat(only.actions())
                .containsExactly("s3:GetObject", "s3:PutObject"));
        assertThat(role.may("s3:PutObject", OBJECTS + "plumbline-benchmark/a-run/log.txt"))
                .isTrue();
        assertThat(role.may("s3:GetObject", OBJECTS + "plumbline-benchmark/a-run/release.tar.gz"))
                .isTrue();
        assertThat(role.may("s3:PutObject", OBJECTS + "plumbline-benchmark/another-run/log.txt"))
                .isFalse();
    }

    @Test
    void aSessionIsOnlyForWhoAsksForIt() {
        JsonNode policies = stack.template().properties("MachineRole").path("ManagedPolicyArns");

        assertThat(stack.template().parameters().at("/Session/Default").asText())
                .isEqualTo("off");
        assertThat(policies.at("/Fn::If/0").asText()).isEqualTo("HasSession");
        assertThat(policies.at("/Fn::If/2/Ref").asText()).isEqualTo("AWS::NoValue");
    }

    @Test
    void nobodyComesIn() {
        JsonNode group = stack.properties("NobodyComesIn");

        assertThat(group.path("SecurityGroupIngress")).isEmpty();
        assertThat(group.path("SecurityGroupEgress")).hasSize(1);
        assertThat(group.at("/SecurityGroupEgress/0/FromPort").asInt()).isEqualTo(443);
        assertThat(group.at("/SecurityGroupEgress/0/ToPort").asInt()).isEqualTo(443);
        assertThat(stack.template().ofType("AWS::EC2::SecurityGroupIngress")).isEmpty();
        assertThat(machine.has("KeyName")).isFalse();
    }

    @Test
    void itsCredentialsAreOnlyForWhoAsksInTwoSteps() {
        assertThat(machine.at("/MetadataOptions/HttpTokens").asText()).isEqualTo("required");
        assertThat(machine.at("/MetadataOptions/HttpPutResponseHopLimit").asInt())
                .isEqualTo(1);
    }

    @Test
    void itIsGoneOnceItShutsDown() {
        assertThat(machine.path("InstanceInitiatedShutdownBehavior").asText()).isEqualTo("terminate");
    }

    @Test
    void aScheduleOutsideItEndsItAndNoOther() {
        JsonNode end = stack.properties("End");
        String id = Physical.of("Machine", stack.template().resources().path("Machine"), stack)
                .ref();
        Role role = Role.of(stack, "EndRole");

        assertThat(end.path("ScheduleExpression").asText()).isEqualTo("at(2026-01-31T12:00:00)");
        assertThat(end.at("/Target/Arn").asText()).isEqualTo("arn:aws:scheduler:::aws-sdk:ec2:terminateInstances");
        assertThat(end.at("/Target/Input").asText()).isEqualTo("{\"InstanceIds\": [\"" + id + "\"]}");
        assertThat(end.at("/Target/RoleArn").asText()).endsWith("role/plumbline-EndRole");
        assertThat(role.may("ec2:TerminateInstances", MACHINES + id)).isTrue();
        assertThat(role.may("ec2:TerminateInstances", MACHINES + "i-0123456789abcdef0"))
                .isFalse();
    }

    @Test
    void whatItDownloadsIsPinned() {
        for (String what : new String[] {"Jdk", "Node"}) {
            assertThat(stack.template()
                            .parameters()
                            .at("/" + what + "Url/Default")
                            .asText())
                    .as(what)
                    .matches("https://.*\\d+\\.\\d+\\.\\d+.*");
            assertThat(stack.template()
                            .parameters()
                            .at("/" + what + "Sha256/Default")
                            .asText())
                    .as(what)
                    .matches("[0-9a-f]{64}");
        }
    }

    private static Set<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String file(String name) throws IOException {
        return Files.readString(Template.REPOSITORY.resolve("infra/benchmark").resolve(name));
    }
}
