package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import org.junit.jupiter.api.Test;

/// The codecs are chosen by the names that people know and written by the names that Parquet knows.
class CodecTest {

    @Test
    void everyCodecIsChosenByItsName() {
        assertThat(Codec.values())
                .allSatisfy(codec -> assertThat(Codec.of(codec.choice())).isEqualTo(codec));
        assertThat(Codec.of("lz4").parquetName()).isEqualTo("lz4_raw");
        assertThat(Codec.of("none").parquetName()).isEqualTo("uncompressed");
        assertThat(Codec.DEFAULT).isEqualTo(Codec.ZSTD);
    }

    @Test
    void anUnknownCodecNamesTheChoices() {
        assertThatThrownBy(() -> Codec.of("brotli"))
                .isInstanceOf(InputException.class)
                .hasMessage("codec 'brotli' is not known; choose one of snappy, gzip, lz4, zstd, none");
    }
}
