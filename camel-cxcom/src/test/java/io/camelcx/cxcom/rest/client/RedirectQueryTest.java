// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.error.CxApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The redirect that ends step 2 of the authorization. */
class RedirectQueryTest {

    @ParameterizedTest
    @CsvSource({
        "auth_code=hn2wkyxqu2ab8uhv2zvhpfxz, hn2wkyxqu2ab8uhv2zvhpfxz",
        "?auth_code=a, a",
        "https://yourapp.com/somePath?auth_code=a#top, a",
        "from=login&code=a%2Bb%20c, a+b c",
        "code=b&auth_code=a, a",
        "auth_code=&code=b, b",
        "deny=false&code=b, b"
    })
    void hasTheCodeUnderEitherName(String text, String code) {
        assertThat(RedirectQuery.of(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deny=true", "?deny=true&auth_code=a", "https://yourapp.com/somePath?deny=TRUE"})
    void saysThatTheUserHasDenied(String text) {
        assertThatThrownBy(() -> RedirectQuery.of(text).code())
                .isInstanceOfSatisfying(CxApiException.class, failure -> assertThat(failure.code())
                        .contains(RedirectQuery.DENIED))
                .hasMessageContaining("the user has denied the application access");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "state=secret", "auth_code", "auth_code=", "code=%20", "https://yourapp.com"})
    void isRefusedWithoutACode(String text) {
        assertThatThrownBy(() -> RedirectQuery.of(text).code())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The query of the redirect has none of the parameters auth_code, code and deny");
    }

    @Test
    void isNotQuoted() {
        assertThatThrownBy(() -> RedirectQuery.of("code=secret%2"))
                .hasMessage("The query of the redirect is malformed");
        assertThat(RedirectQuery.of("code=secret")).hasToString("RedirectQuery[code]");
    }
}
