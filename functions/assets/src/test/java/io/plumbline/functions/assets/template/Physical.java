package io.plumbline.functions.assets.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// What a resource is called once it is there.
///
/// @param ref what a reference to it is
record Physical(String name, String arn, String ref) {

    private static final String HERE = "us-east-1:123456789012:";
    private static final List<String> NAMES =
            List.of("Name", "FunctionName", "QueueName", "TopicName", "LogGroupName", "RuleName", "DashboardName");
    private static final Map<String, String> BUCKETS = Map.of(
            "DataBucket",
            "plumbline-data",
            "ResultsBucket",
            "plumbline-results",
            "AccessLogs",
            "plumbline-access-logs");

    static Physical of(String id, JsonNode resource, Deployed deployed) {
        String name = BUCKETS.getOrDefault(id, name(id, resource.path("Properties"), deployed));
        return switch (resource.path("Type").asText()) {
            case "AWS::S3::Bucket" -> named(name, "arn:aws:s3:::" + name);
            case "AWS::SQS::Queue" ->
                new Physical(
                        name, "arn:aws:sqs:" + HERE + name, "https://sqs.us-east-1.amazonaws.com/123456789012/" + name);
            case "AWS::SNS::Topic" -> byArn(name, "arn:aws:sns:" + HERE + name);
            case "AWS::Serverless::Function" -> named(name, "arn:aws:lambda:" + HERE + "function:" + name);
            case "AWS::Logs::LogGroup" -> named(name, "arn:aws:logs:" + HERE + "log-group:" + name + ":*");
            case "AWS::KMS::Key" -> named(name, "arn:aws:kms:" + HERE + "key/" + name);
            case "AWS::SecretsManager::Secret" -> byArn(name, "arn:aws:secretsmanager:" + HERE + "secret:" + name);
            case "AWS::Events::EventBus" -> named(name, "arn:aws:events:" + HERE + "event-bus/" + name);
            case "AWS::Events::Rule" -> named(name, "arn:aws:events:" + HERE + "rule/" + name);
            case "AWS::Events::Archive" -> named(name, "arn:aws:events:" + HERE + "archive/" + name);
            case "AWS::Scheduler::ScheduleGroup" -> named(name, "arn:aws:scheduler:" + HERE + "schedule-group/" + name);
            case "AWS::Scheduler::Schedule" -> named(name, "arn:aws:scheduler:" + HERE + "schedule/default/" + name);
            case "AWS::IAM::InstanceProfile" -> named(name, "arn:aws:iam::123456789012:instance-profile/" + name);
            case String of when of.startsWith("AWS::EC2::") -> named(name, "");
            case "AWS::IAM::Role" -> named(name, "arn:aws:iam::123456789012:role/" + name);
            case "AWS::IAM::ManagedPolicy" -> byArn(name, "arn:aws:iam::123456789012:policy/" + name);
            case "AWS::Serverless::HttpApi" -> new Physical(name, "", "a1b2c3d4e5");
            case "AWS::CloudWatch::Dashboard", "AWS::CloudFormation::Stack" -> named(name, "");
            case String other -> throw new AssertionError(id + " is of a type not known here: " + other);
        };
    }

    private static String name(String id, JsonNode properties, Deployed deployed) {
        return NAMES.stream()
                .filter(properties::has)
                .findFirst()
                .map(property -> deployed.carriedOut(properties.path(property)).asText())
                .orElse(Deployed.STACK + "-" + id);
    }

    private static Physical named(String name, String arn) {
        return new Physical(name, arn, name);
    }

    private static Physical byArn(String name, String arn) {
        return new Physical(name, arn, arn);
    }
}
