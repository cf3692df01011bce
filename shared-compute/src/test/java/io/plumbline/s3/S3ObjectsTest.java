package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.S3OnLoopback;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/// What a policy compares with the prefixes that it allows is in each listing, and only where there is one.
class S3ObjectsTest {

    @Test
    void aListingNamesItsPrefixUnlessThatIsEmpty() {
        Bucket bucket = Bucket.create();
        try (FaultyProxy proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
                S3Client client = Bucket.client(proxy.endpoint())) {
            S3Location whole = new S3Location(bucket.location().bucket(), "");
            S3Objects objects = new S3Objects(client, whole, Optional.empty());

            objects.children("");
            objects.list("census/");

            assertThat(proxy.exchanges())
                    .extracting(exchange -> exchange.request().uri().getRawQuery())
                    .satisfiesExactly(query -> assertThat(query).doesNotContain("prefix="), query -> assertThat(query)
                            .contains("prefix=census"));
        }
    }
}
