// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.xml.XmlParser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserFingerprintTest {

    private static final String USER =
            "<user id='1' wikiid='site_1' href='http://a/1'><email>x</email><groups><group id='1'/><group id='2'/></groups>"
                    + "<date.lastlogin>2026-01-01T00:00:00Z</date.lastlogin></user>";

    private static long hash(String xml) throws Exception {
        return new UserFingerprint(Set.of("date.lastlogin"))
                .of(new XmlParser()
                        .read(xml.getBytes(StandardCharsets.UTF_8), Optional.empty())
                        .root());
    }

    @Test
    void orderAddressesAndIgnoredElementsDoNotCount() throws Exception {
        assertThat(hash(
                        "<user wikiid='site_1' id='1' href='https://b/1'><date.lastlogin>2026-02-01T00:00:00Z</date.lastlogin>"
                                + "<groups><group id='2'/><group id='1'/></groups> <email>x</email></user>"))
                .isEqualTo(hash(USER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<user id='2' wikiid='site_1'><email>x</email><groups><group id='1'/><group id='2'/></groups></user>",
                "<user id='1' wikiid='site_1'><email>y</email><groups><group id='1'/><group id='2'/></groups></user>",
                "<user id='1' wikiid='site_1'><email hidden='true'/><groups><group id='1'/><group id='2'/></groups></user>",
                "<user id='1' wikiid='site_1'><email>x</email><groups><group id='1'/></groups></user>",
                "<user id='1' wikiid='site_1'><email>x</email><groups><group id='1'/><group id='2'/><group id='2'/></groups></user>",
                "<user id='1' wikiid='site_1'><nick>x</nick><groups><group id='1'/><group id='2'/></groups></user>",
                "<user id='1' wikiid='site_1'><email>x</email><groups><group id='1'/></groups><group id='2'/></user>"
            })
    void everyOtherDifferenceCounts(String other) throws Exception {
        assertThat(hash(other)).isNotEqualTo(hash(USER));
    }
}
