// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer hunter22",
                "authorization: Basic aHVudGVyMjI6aHVudGVyMjI=",
                "\"Authorization\": \"Bearer hunter22\"",
                "Proxy-Authorization: Basic hunter22",
                "Cookie: SESSION=hunter22; LB=hunter22",
                "Set-Cookie: SESSION=hunter22; Path=/",
                "x-api-key: hunter22",
                "X-API-Key=hunter22",
                "{\"access_token\":\"hunter22\"}",
                "{\"refresh_token\" : \"hunter\\\"22hunter22\"}",
                "{\"client_secret\":\"hunter22\",\"a\":1}",
                "grant_type=password&password=hunter22&username=u",
                "client_secret=hunter22",
                "clientSecret=hunter22",
                "{\"userPassword\":\"hunter22\"}",
                "GET /callback?access_token=hunter22&state=1",
                "sent Bearer hunter22hunter22 and failed",
                "Illegal character at 12: https://files.example/a.csv?X-Amz-Security-Token=hunter22&X-Amz-Signature=hunter22",
                "https://files.example/a.csv?anything=hunter22",
                "GET /a b.csv?X-Amz-Credential=hunter22&X-Amz-Signature=hunter22",
                "/blob?sv=1&sig=hunter22%3D"
            })
    void whatFollowsATellingNameIsTakenOut(String text) {
        assertThat(Redactor.patternsOnly().redact(text))
                .contains("***")
                .doesNotContain("hunter")
                .doesNotContain("aHVudGVyMjI");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client_secret=abcd&scope=read | client_secret=***&scope=read",
                "{\"password\":\"abcd\",\"user\":\"u\"} | {\"password\":\"***\",\"user\":\"u\"}",
                "Invalid client credentials | Invalid client credentials",
                "HTTP 401: Basic authentication required | HTTP 401: Basic authentication required",
                "the password is wrong | the password is wrong",
                "see https://files.example/a.csv?b=c&d=e. Why? | see https://files.example/a.csv?*** Why?"
            })
    void whatStandsAroundItStays(String text, String expected) {
        assertThat(Redactor.patternsOnly().redact(text)).isEqualTo(expected);
    }

    @Test
    void knownValuesAreTakenOutWhereverTheyStandAndHoweverTheyAreEncoded() {
        Redactor redactor = Redactor.of("p@ss word");

        assertThat(redactor.redact("a p@ss word b p%40ss+word c")).isEqualTo("a *** b *** c");
    }

    @Test
    void aSecretThatChangesIsAskedForAnew() {
        AtomicReference<String> secret = new AtomicReference<>();
        Redactor redactor = Redactor.of(List.of(secret::get));

        assertThat(redactor.redact("see first-1")).isEqualTo("see first-1");
        secret.set("first-1");
        assertThat(redactor.redact("see first-1")).isEqualTo("see ***");
    }

    @Test
    void aSecretThatBeginsLikeAnotherLeavesNoEndBehind() {
        assertThat(Redactor.of("secret", "secret-longer").redact("x secret-longer y"))
                .isEqualTo("x *** y");
    }

    @Test
    void valuesTooShortToBeSecretsAreLeftAlone() {
        assertThat(Redactor.of("abc", null, "").redact("abcdef")).isEqualTo("abcdef");
    }

    @Test
    void noTextIsNoText() {
        assertThat(Redactor.patternsOnly().redact(null)).isNull();
    }
}
