// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitedInputStreamTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    @Test
    void whatFitsIsRead() throws IOException {
        assertThat(limited(10, 10).readAllBytes()).hasSize(10);
    }

    @Test
    void oneByteMoreIsRefusedHoweverItIsRead() {
        assertThatExceptionOfType(UnacceptableAnswerException.class)
                .isThrownBy(() -> limited(11, 10).readAllBytes())
                .withMessage("the answer is larger than the 10 bytes that are accepted");
        assertThatExceptionOfType(UnacceptableAnswerException.class)
                .isThrownBy(() -> limited(11, 10).skip(11));
        assertThatExceptionOfType(UnacceptableAnswerException.class).isThrownBy(() -> {
            LimitedInputStream stream = limited(11, 10);
            for (int i = 0; i < 11; i++) {
                stream.read();
            }
        });
    }

    @Test
    void aBodyThatDripsIsRefusedInTheEnd() throws IOException {
        LimitedInputStream stream = limited(3, 10);
        stream.read();
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        stream.read();
        nanos.addAndGet(1);

        assertThatExceptionOfType(UnacceptableAnswerException.class)
                .isThrownBy(stream::read)
                .withMessage("the answer took longer than the 60 s that are accepted");
    }

    private LimitedInputStream limited(int size, long maxSize) {
        return new LimitedInputStream(
                new ByteArrayInputStream(new byte[size]), maxSize, Duration.ofSeconds(60), nanos::get);
    }
}
