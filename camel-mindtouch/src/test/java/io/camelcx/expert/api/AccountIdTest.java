// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountIdTest {

    @ParameterizedTest
    @CsvSource({
        "current, current",
        "' 17 ', 17",
        "=17, =17",
        "=current, =current",
        "nina, =nina",
        "a b/c, =a%2520b%252Fc",
        "Größe+1, =Gr%25C3%25B6%25C3%259Fe%252B1",
        "=a=b, =a%253Db",
        "12345678901234567890, =12345678901234567890"
    })
    void aUserIsCurrentANumberOrAName(String text, String segment) {
        assertThat(AccountId.user(text).segment()).isEqualTo(segment);
    }

    @Test
    void currentIsNoGroup() {
        assertThat(AccountId.group("current").segment()).isEqualTo("=current");
        assertThat(AccountId.group("12").segment()).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "="})
    void blanksAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountId.user(text))
                .withMessageContaining("not blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountId.group(text))
                .withMessageContaining("not blank");
    }
}
