// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecryptContenderTest {

    @ParameterizedTest
    @EnumSource
    void readsAllBytesOfAllEntries(DecryptContender contender) throws Exception {
        EncryptedExport export = EncryptedExport.make(300_000, 3);
        assertThat(contender.read(export.message(), export.key())).isEqualTo(300_000);
    }
}
